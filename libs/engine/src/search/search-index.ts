import { setImmediate as aTurn } from 'node:timers/promises';
import { categoryOf, factOf, isAmendment, type Case } from '@waymark/casework';
import type { EventStore, RecordedEvent } from '@waymark/event-store';
import { readEvent } from '@waymark/ledger';
import type { Streams } from '@waymark/recording';
import { isSearchable, keyToIndexWith, mentionsIn, tokenOf, type SearchFile, type Taken } from '@waymark/search';
import type { KeyStore } from '@waymark/vault';
import { openSteps } from '../cqrs/queries/opened-step';

export interface SearchIndexParts {
  readonly store: EventStore;
  readonly streams: Streams;
  readonly keys: KeyStore;
  readonly file: SearchFile;
  readonly now: () => string;
  readonly onTrouble: (failure: unknown) => void;
}

/** Follows the log and keeps the search index up to it. */
export interface SearchIndex {
  readonly file: SearchFile;
  /** Takes in what the log holds now. */
  catchUp(): Promise<void>;
  /** Keeps on taking in what is recorded. */
  follow(): void;
  stop(): Promise<void>;
}

const batchSize = 512;

/**
 * The one read model that opens what is sealed. It keeps keyed tokens of it alone; what cannot be opened any more has
 * none. A stream is indexed whole whenever something in it changes that can be found, so that corrections and steps
 * taken back need no rules of their own.
 */
export function openSearchIndex(parts: SearchIndexParts): SearchIndex {
  const { store, file, onTrouble } = parts;
  const stopping = new AbortController();
  let turn: Promise<void> = Promise.resolve();
  let following: Promise<void> | null = null;

  const take = async (events: readonly RecordedEvent[], next: string): Promise<void> => {
    const taken = await takenFrom(parts, events, next);
    if (!stopping.signal.aborted) file.take(taken);
  };
  const catchUpNow = async (): Promise<void> => {
    const head = (await store.head()) ?? '';
    const isBehind = (): boolean => (file.position() ?? '') < head;
    while (!stopping.signal.aborted && isBehind()) {
      const { events, next } = await store.readAll(file.position(), batchSize);
      if (events.length === 0 || next === null) return;
      await take(events, next);
      await aTurn();
    }
  };
  const catchUp = (): Promise<void> => {
    turn = turn.then(catchUpNow, catchUpNow);
    return turn;
  };
  const followUntilStopped = async (): Promise<void> => {
    await catchUp();
    for await (const batch of store.subscribe(file.position(), stopping.signal)) {
      if (batch.events.length > 0) await catchUp();
    }
  };
  return {
    file,
    catchUp,
    follow() {
      following ??= followUntilStopped().catch((failure: unknown) => {
        if (!stopping.signal.aborted) onTrouble(failure);
      });
    },
    async stop() {
      stopping.abort();
      await following;
      await turn.catch(() => undefined);
    },
  };
}

async function takenFrom(parts: SearchIndexParts, events: readonly RecordedEvent[], position: string): Promise<Taken> {
  const erased = new Set<string>();
  const touched = new Set<string>();
  for (const { stream, type } of events) {
    const [category, fact] = [categoryOf(stream), factOf(type)];
    const caseId = category === 'case' ? stream.slice('case-'.length) : null;
    if (caseId !== null && fact === 'KeyDestroyed') erased.add(caseId);
    else if (isSearchable(category, fact) || isAmendment(fact)) touched.add(stream);
    // Who leads a case decides under whose key its words stand.
    if (caseId !== null && isAmendment(fact)) for (const its of await workflowsOf(parts, caseId)) touched.add(its);
  }
  const streams: Taken['streams'][number][] = [];
  for (const stream of touched) {
    const indexed = await indexedStream(parts, stream);
    if (indexed !== null) streams.push(indexed);
    if (streams.length % 16 === 15) await aTurn();
  }
  return { position, streams, erased: [...erased] };
}

const workflowsOf = async ({ streams }: SearchIndexParts, caseId: string): Promise<readonly string[]> =>
  ((await streams.load(`case-${caseId}`)).instance.state as Case).workflows;

async function indexedStream(
  { streams, keys, store, now }: SearchIndexParts,
  stream: string,
): Promise<Taken['streams'][number] | null> {
  const category = categoryOf(stream);
  const events = (await store.readStream(stream, 0)).map(({ text }) => readEvent(text));
  const caseId = events[0]?.case ?? null;
  if (caseId === null) return null;
  const { lead } = (await streams.load(`case-${caseId}`)).instance.state as Case;
  if (lead === null || keys.state(`case:${caseId}`) === 'destroyed') return { case: caseId, stream, tokens: [] };
  const key = keyToIndexWith(keys, lead, now());
  const { workflow } = await streams.load(stream);
  const steps = openSteps(workflow, events, keys).filter(({ withdrawnBy }) => withdrawnBy === null);
  const mentions = steps.flatMap(({ type, data }) => mentionsIn(category, type, data));
  return { case: caseId, stream, tokens: mentions.map((mention) => tokenOf(key, mention)) };
}
