import type { LoadedStream } from '../loaded-stream';

/**
 * Long streams as they were folded, so that a process that starts need not fold them from their beginning. It is a
 * shortcut and never a source: whoever finds a fold holds it against the stream's own event before going on from it,
 * and folds the stream where there is none. Any of it may be missing at any time.
 */
export interface KeptFolds {
  /** A stream is worth keeping again once so many more events stand in it. */
  readonly every: number;
  /** The stream as it stood at some revision, in an instance of the asker's own. */
  find(stream: string): LoadedStream | null;
  /** Keeps the stream as it stands now; written a little later. */
  keep(folded: LoadedStream): void;
  forget(stream: string): void;
  close(): void;
}

/** Every stream is folded from its beginning. */
export const noKeptFolds: KeptFolds = {
  every: Number.POSITIVE_INFINITY,
  find: () => null,
  keep: () => undefined,
  forget: () => undefined,
  close: () => undefined,
};
