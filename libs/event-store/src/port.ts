/**
 * The event store as the rest of Waymark sees it. Four verbs and no deletion.
 *
 * The semantics of KurrentDB at explicit revisions are the contract, and one contract suite runs over every adapter.
 * Positions are opaque strings that compare like the log: `a < b` exactly when a was written before b.
 */

/** An event as the caller hands it over. `text` is the canonical JSON that is stored and hashed, byte for byte. */
export interface EventToAppend {
  readonly id: string;
  readonly type: string;
  readonly text: string;
}

/** An event as the store gives it back. Revisions count from 0 within a stream. */
export interface RecordedEvent extends EventToAppend {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
}

/** Opaque, but ordered: compare two positions of one store with `<`. */
export type Position = string;

/** What the stream must look like for an append to be taken: no event yet, or this revision last. */
export type ExpectedRevision = 'no stream' | number;

export interface Appended {
  /** Revision of the last event of the append. */
  readonly revision: number;
  /** Position of the last event of the append. */
  readonly position: Position;
  /** True when the very same events stood there already: nothing was written this time. */
  readonly repeated: boolean;
}

export interface Batch {
  readonly events: readonly RecordedEvent[];
  /** Read on strictly after this position. It is the last event's, or the one asked from when there is none. */
  readonly next: Position | null;
}

export interface EventStore {
  /**
   * Appends all events or none, durably, and settles within the adapter's own deadline.
   * @throws WrongExpectedRevision when the stream stands elsewhere and the events are not already there
   * @throws AppendTooLarge before anything is sent
   * @throws StoreUnavailable when nothing was written, for certain
   * @throws OutcomeUnknown when the store did not say: append the same events again at the same revision
   */
  append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended>;

  /** The stream's events from a revision on, oldest first; an empty list when there is no such stream. */
  readStream(stream: string, from: number): Promise<readonly RecordedEvent[]>;

  /** At most `limit` events of the whole log strictly after a position (`null`: from the beginning). */
  readAll(after: Position | null, limit: number): Promise<Batch>;

  /**
   * Batches of the whole log strictly after a position, live, without gap or repeat, until the signal aborts.
   * Comes back by itself after a failure of the store.
   */
  subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<Batch>;

  /** The position of the newest event, or null when the log is empty. */
  head(): Promise<Position | null>;

  /** The newest event, or null when the log is empty. */
  last(): Promise<RecordedEvent | null>;

  close(): Promise<void>;
}

/** The stream stands at another revision than the caller expected. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`The stream stands at ${String(actual)}, expected was ${String(expected)}.`);
    this.name = 'WrongExpectedRevision';
  }
}

/** One event, or one append, is larger than a store takes. Nothing was sent. */
export class AppendTooLarge extends Error {
  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`The append holds ${bytes} bytes; at most ${limit} are possible.`);
    this.name = 'AppendTooLarge';
  }
}

/** The store could not be reached or could not write; nothing was written, for certain. */
export class StoreUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'StoreUnavailable';
  }
}

/** The store did not say whether it wrote. Appending the same events at the same revision again finds out. */
export class OutcomeUnknown extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'OutcomeUnknown';
  }
}

/** An event holds at most 256 KiB of canonical text. */
export const largestEvent = 256 * 1024;

/** An append holds less than 1 MiB: the least that the stores in use take. */
export const largestAppend = 1000 * 1024;
