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

/** A stream folded, with what stands around it. */
export interface LoadedStream {
  readonly stream: string;
  readonly workflow: AnyWorkflow;
  readonly instance: Instance;
  /** The case that the stream belongs to; null in the directory, and before the first event. */
  readonly case: string | null;
  /** The partnership of whoever recorded the first event; null before it. */
  readonly openedBy: string | null;
}

/**
 * Folded streams, cached and bounded. An instance advances by acknowledged appends alone, is dropped on a conflict, and
 * is never stored: what a decision rests on always comes from the stream itself.
 */
export interface Streams {
  load(stream: string): Promise<LoadedStream>;
  /** The whole stream, for what has to look back. */
  history(stream: string): Promise<readonly LedgerEvent[]>;
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

export function openStreams(store: EventStore, mostEvents: number): Streams {
  const loaded = new Map<string, LoadedStream>();
  const readings = new Map<string, Reading>();
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
        for (;;) {
          const events = await store.readStream(stream, 0);
          if (reading.overtaken) {
            reading.overtaken = false;
            continue;
          }
          const entry = folded(stream, events);
          if (events.length > 0) keep(entry);
          return entry;
        }
      } finally {
        readings.delete(stream);
      }
    }
  };

  return {
    history,
    standing: () => changes,
    drop(stream) {
      overtake(stream);
      forget(stream);
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
      if (entry === undefined) return;
      if (advance(entry.workflow, entry.instance, event)) held += 1;
      else forget(stream);
    },
    seen(stream, revision) {
      overtake(stream);
      const entry = loaded.get(stream);
      if (entry !== undefined && entry.instance.revision < revision) forget(stream);
    },
  };
}

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

/** Where nothing was corrected, each event is read, folded and forgotten: a long history never stands in memory whole. */
function oneByOne(workflow: AnyWorkflow, itself: string, events: readonly RecordedEvent[]): Instance {
  const instance = begin(workflow, itself);
  for (const { text } of events) advance(workflow, instance, readEvent(text));
  return instance;
}
