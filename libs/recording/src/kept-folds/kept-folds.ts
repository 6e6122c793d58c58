import type { LoadedStream } from '../loaded-stream';

/**
 * Long streams as they were folded, so that a process that starts need not fold them from their beginning. It is a
 * shortcut and never a source: whoever finds a fold holds it against the stream's own event before going on from it,
 * and folds the stream where there is none. Any of it may be missing at any time.
 */
export interface KeptFolds {
  /** A short stream is worth keeping again once so many more events stand in it; a longer one as `apart` says. */
  readonly every: number;
  /** The stream as it stood at some revision, in an instance of the asker's own. */
  find(stream: string): LoadedStream | null;
  /** Keeps the stream as it stands now; written a little later. */
  keep(folded: LoadedStream): void;
  forget(stream: string): void;
  close(): void;
}

/**
 * How many events lie between two keepings of a stream of so many. A fold grows with its stream, so a long one is kept
 * the more rarely: at least an eighth of it is new, and folding at most a quarter of it brings the kept one up to date.
 */
export const apart = (every: number, events: number): number =>
  events < every * 8 ? every : every * 2 ** Math.floor(Math.log2(events / (every * 4)));

/** Every stream is folded from its beginning. */
export const noKeptFolds: KeptFolds = {
  every: Number.POSITIVE_INFINITY,
  find: () => null,
  keep: () => undefined,
  forget: () => undefined,
  close: () => undefined,
};
