import { setImmediate as aTurn } from 'node:timers/promises';
import { categoryOf, factOf, isAmendment, leadingFacts, type Case } from '@waymark/casework';
import type { EventStore, RecordedEvent } from '@waymark/event-store';
import { readEvent } from '@waymark/ledger';
import { type Streams, openSteps } from '@waymark/recording';
import { isSearchable, keyToIndexWith, mentionsIn, tokenOf, type SearchFile, type Taken } from '@waymark/search';
import type { KeyStore } from '@waymark/vault';
import { untilStopped } from '../until-stopped';

export interface SearchIndexParts {
  readonly store: EventStore;
  readonly streams: Streams;
  readonly keys: KeyStore;
  readonly file: SearchFile;
  readonly now: () => string;
  readonly onTrouble: (failure: unknown) => void;
  /** Milliseconds. */
  readonly pauseAfterTrouble: number;
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
  const { store, file, onTrouble, pauseAfterTrouble } = parts;
  const stopping = new AbortController();
  let turn: Promise<void> = Promise.resolve();
  let following: Promise<void> | null = null;

  const isStopping = (): boolean => stopping.signal.aborted;
  const catchUpNow = async (): Promise<void> => {
    const head = (await store.head()) ?? '';
    for (let at = file.position(); !isStopping() && (at ?? '') < head; at = file.position()) {
      const missed = await missedSince(parts, at, isStopping);
      if (missed === null) return;
      const taken = await takenFrom(parts, missed, isStopping);
      if (!isStopping()) file.take(taken);
    }
  };
  const catchUp = (): Promise<void> => {
    turn = turn.then(catchUpNow, catchUpNow);
    return turn;
  };
  const followOn = async (): Promise<void> => {
    await catchUp();
    for await (const batch of store.subscribe(file.position(), stopping.signal)) {
      if (batch.events.length > 0) await catchUp();
    }
  };
  return {
    file,
    catchUp,
    follow() {
      following ??= untilStopped(followOn, { stopping: stopping.signal, pause: pauseAfterTrouble, onTrouble });
    },
    async stop() {
      stopping.abort();
      await following;
      await turn.catch(() => undefined);
    },
  };
}

/** What the log holds that the index does not: which streams are to be indexed anew, and whose words are gone. */
interface Missed {
  readonly position: string;
  readonly touched: ReadonlySet<string>;
  readonly erased: ReadonlySet<string>;
}

/** So many streams are indexed before their words are written and the position moves. */
const mostTouched = 256;

/** Much of the log is looked through before any stream is opened: one that lies all over it is then opened once. */
async function missedSince(
  parts: SearchIndexParts,
  from: string | null,
  isStopping: () => boolean,
): Promise<Missed | null> {
  const touched = new Set<string>();
  const erased = new Set<string>();
  let position = from;
  while (!isStopping() && touched.size < mostTouched) {
    const { events, next } = await parts.store.readAll(position, batchSize);
    if (events.length === 0 || next === null) break;
    await findTouched(parts, events, touched, erased);
    position = next;
    await aTurn();
  }
  return position === null || position === from ? null : { position, touched, erased };
}

async function findTouched(
  parts: SearchIndexParts,
  events: readonly RecordedEvent[],
  touched: Set<string>,
  erased: Set<string>,
): Promise<void> {
  for (const { stream, type } of events) {
    const [category, fact] = [categoryOf(stream), factOf(type)];
    const caseId = category === 'case' ? stream.slice('case-'.length) : null;
    if (caseId !== null && fact === 'KeyDestroyed') erased.add(caseId);
    else if (isSearchable(category, fact) || isAmendment(fact)) touched.add(stream);
    // Who leads a case decides under whose key its words stand.
    if (caseId === null || !(isAmendment(fact) || Object.hasOwn(leadingFacts, fact))) continue;
    touched.add(stream);
    for (const its of await workflowsOf(parts, caseId)) touched.add(its);
  }
}

async function takenFrom(
  parts: SearchIndexParts,
  { position, touched, erased }: Missed,
  isStopping: () => boolean,
): Promise<Taken> {
  const streams: Taken['streams'][number][] = [];
  for (const stream of touched) {
    if (isStopping()) break;
    const indexed = await indexedStream(parts, stream);
    if (indexed !== null) streams.push(indexed);
    // Each stream is opened whole, so whoever waits for a page comes first.
    await aTurn();
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
