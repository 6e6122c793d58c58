import {
  advance,
  begin,
  categoryOf,
  factOf,
  foldStream,
  isAmendment,
  recordOf,
  type AnyWorkflow,
  type Instance,
} from '@waymark/casework';
import type { EventStore, RecordedEvent } from '@waymark/event-store';
import { readEvent, type LedgerEvent } from '@waymark/ledger';
import { apart, type KeptFolds } from './kept-folds/kept-folds';
import type { LoadedStream } from './loaded-stream';

/**
 * Folded streams, cached and bounded. An instance advances by acknowledged appends alone, is dropped on a conflict, and
 * of a long stream is kept on disk now and then: from there it is gone on with, once the stream itself confirms it.
 */
export interface Streams {
  load(stream: string): Promise<LoadedStream>;
  /** The whole stream, for what has to look back. */
  history(stream: string): Promise<readonly LedgerEvent[]>;
  /** What is heard of this process's own append, up to a revision, drops nothing until the append has ended. */
  whileAppending<Answer>(stream: string, revision: number, append: () => Promise<Answer>): Promise<Answer>;
  /** After an acknowledged append: the cached instance takes the event, or is dropped when it has to be folded anew. */
  appended(stream: string, event: LedgerEvent): void;
  drop(stream: string): void;
  /** Another number after anything that was kept here changed: what was made of it before may be shown no more. */
  standing(): number;
  /** Another process wrote this: what is cached behind it is dropped. */
  seen(stream: string, revision: number): void;
}

/** A stream being read. What is written meanwhile may or may not be in what was read: then it is read again. */
interface Reading {
  overtaken: boolean;
  readonly result: Promise<LoadedStream>;
}

export function openStreams(store: EventStore, mostEvents: number, keptFolds: KeptFolds): Streams {
  const loaded = new Map<string, LoadedStream>();
  const readings = new Map<string, Reading>();
  const appending = new Map<string, number>();
  let held = 0;
  let changes = 0;

  const overtake = (stream: string): void => {
    changes += 1;
    const reading = readings.get(stream);
    if (reading !== undefined) reading.overtaken = true;
  };
  const forget = (stream: string): void => {
    const found = loaded.get(stream);
    if (found === undefined) return;
    loaded.delete(stream);
    held -= found.instance.revision + 2;
  };
  const keep = (entry: LoadedStream): void => {
    forget(entry.stream);
    loaded.set(entry.stream, entry);
    held += entry.instance.revision + 2;
    for (const oldest of loaded.keys()) {
      if (held <= mostEvents || oldest === entry.stream) break;
      forget(oldest);
    }
  };
  const history = async (stream: string) => (await store.readStream(stream, 0)).map(({ text }) => readEvent(text));

  /** Whoever asks for a stream that is being read waits for the same reading. */
  const read = (stream: string): Promise<LoadedStream> => {
    const under = readings.get(stream);
    if (under !== undefined) return under.result;
    const reading: Reading = { overtaken: false, result: settle() };
    readings.set(stream, reading);
    return reading.result;

    async function settle(): Promise<LoadedStream> {
      try {
        let kept = keptFolds.find(stream);
        for (;;) {
          const events = await store.readStream(stream, kept?.instance.revision ?? 0);
          if (reading.overtaken) {
            reading.overtaken = false;
            continue;
          }
          const entry = kept === null ? folded(stream, events) : goneOn(kept, events);
          if (entry === null) {
            keptFolds.forget(stream);
            kept = null;
            continue;
          }
          if (events.length > 0 || isAskedByAll(stream)) keep(entry);
          if (events.length >= apart(keptFolds.every, entry.instance.revision + 1)) keptFolds.keep(entry);
          return entry;
        }
      } finally {
        readings.delete(stream);
      }
    }
  };

  const drop = (stream: string): void => {
    overtake(stream);
    forget(stream);
  };

  return {
    history,
    standing: () => changes,
    drop,
    async whileAppending(stream, revision, append) {
      appending.set(stream, revision);
      try {
        return await append();
      } catch (failure) {
        // It may have been heard of all the same.
        drop(stream);
        throw failure;
      } finally {
        appending.delete(stream);
      }
    },
    async load(stream) {
      const cached = loaded.get(stream);
      if (cached === undefined) return read(stream);
      // Most recently used last.
      loaded.delete(stream);
      loaded.set(stream, cached);
      return cached;
    },
    appended(stream, event) {
      overtake(stream);
      const entry = loaded.get(stream);
      // What was kept before a correction or a withdrawal is of no more use.
      if (isAmendment(factOf(event.type))) keptFolds.forget(stream);
      // Read after the event was written and before that was known: it holds the event already.
      if (entry === undefined || entry.instance.revision >= event.revision) return;
      // To whom a stream belongs is read with its first event.
      if (entry.instance.revision < 0) return forget(stream);
      if (!advance(entry.workflow, entry.instance, event)) return forget(stream);
      held += 1;
      const events = event.revision + 1;
      if (events % apart(keptFolds.every, events) === 0) keptFolds.keep(entry);
    },
    seen(stream, revision) {
      overtake(stream);
      const known = Math.max(loaded.get(stream)?.instance.revision ?? revision, appending.get(stream) ?? -1);
      if (known < revision) forget(stream);
    },
  };
}

/** Kept even while nothing stands in it. Of other empty streams anybody could ask for any number. */
const isAskedByAll = (stream: string): boolean => categoryOf(stream) === 'calendar';

function folded(stream: string, events: readonly RecordedEvent[]): LoadedStream {
  const workflow = recordOf(categoryOf(stream));
  const itself = stream.slice(stream.indexOf('-') + 1);
  const first = events[0] === undefined ? null : readEvent(events[0].text);
  return {
    stream,
    workflow,
    instance: events.some(({ type }) => isAmendment(factOf(type)))
      ? foldStream(
          workflow,
          itself,
          events.map(({ text }) => readEvent(text)),
        )
      : oneByOne(workflow, itself, events),
    case: first?.case ?? null,
    openedBy: first?.partnership ?? null,
  };
}

/**
 * A kept fold with the events since, from the very event on that it was kept after; null where the stream does not
 * confirm it, or where a correction or a withdrawal among them changes what was folded before.
 */
function goneOn(kept: LoadedStream, [last, ...since]: readonly RecordedEvent[]): LoadedStream | null {
  const { workflow, instance } = kept;
  if (last?.revision !== instance.revision || readEvent(last.text).hash !== instance.hash) return null;
  for (const { text } of since) if (!advance(workflow, instance, readEvent(text))) return null;
  return kept;
}

/** Where nothing was corrected, each event is read, folded and forgotten: a long history never stands in memory whole. */
function oneByOne(workflow: AnyWorkflow, itself: string, events: readonly RecordedEvent[]): Instance {
  const instance = begin(workflow, itself);
  for (const { text } of events) advance(workflow, instance, readEvent(text));
  return instance;
}
