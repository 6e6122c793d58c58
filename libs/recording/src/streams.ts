import { advance, begin, foldStream, recordOf, categoryOf, type AnyWorkflow, type Instance } from '@waymark/casework';
import type { EventStore } from '@waymark/event-store';
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
  /** Another process wrote this: what is cached behind it is dropped. */
  seen(stream: string, revision: number): void;
}

export function openStreams(store: EventStore, mostEvents: number): Streams {
  const loaded = new Map<string, LoadedStream>();
  let held = 0;

  const drop = (stream: string): void => {
    const found = loaded.get(stream);
    if (found === undefined) return;
    loaded.delete(stream);
    held -= found.instance.revision + 2;
  };
  const keep = (entry: LoadedStream): void => {
    drop(entry.stream);
    loaded.set(entry.stream, entry);
    held += entry.instance.revision + 2;
    for (const oldest of loaded.keys()) {
      if (held <= mostEvents || oldest === entry.stream) break;
      drop(oldest);
    }
  };
  const history = async (stream: string) => (await store.readStream(stream, 0)).map(({ text }) => readEvent(text));

  return {
    history,
    drop,
    async load(stream) {
      const cached = loaded.get(stream);
      if (cached !== undefined) {
        // Most recently used last.
        loaded.delete(stream);
        loaded.set(stream, cached);
        return cached;
      }
      const events = await history(stream);
      const workflow = recordOf(categoryOf(stream));
      const instance = events.length === 0 ? begin(workflow) : foldStream(workflow, events);
      const entry = {
        stream,
        workflow,
        instance,
        case: events[0]?.case ?? null,
        openedBy: events[0]?.partnership ?? null,
      };
      if (events.length > 0) keep(entry);
      return entry;
    },
    appended(stream, event) {
      const entry = loaded.get(stream);
      if (entry === undefined) return;
      if (advance(entry.workflow, entry.instance, event)) held += 1;
      else drop(stream);
    },
    seen(stream, revision) {
      const entry = loaded.get(stream);
      if (entry !== undefined && entry.instance.revision < revision) drop(stream);
    },
  };
}
