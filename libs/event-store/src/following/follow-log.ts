import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreUnavailable, type Batch, type EventStore, type Position } from '../port';
import type { CommitBell } from './commit-bell';

export interface Following {
  readonly readAll: EventStore['readAll'];
  readonly bell: CommitBell;
  /** How long to wait for the bell before the log is read anyway, in milliseconds. */
  readonly pause: number | 'as long as it takes';
  /** How long to wait after a failure of the store, in milliseconds. */
  readonly pauseAfterFailure: number;
  readonly batchSize: number;
}

/** A subscription for a log that is read in this process: batch after batch, then one whenever the bell rings. */
export async function* followLog(
  { readAll, bell, pause, pauseAfterFailure, batchSize }: Following,
  after: Position | null,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  let next = after;
  while (!signal.aborted) {
    const count = bell.count;
    const batch = await readAll(next, batchSize).catch(nothingWhileUnavailable);
    if (signal.aborted) return;
    if (batch === 'unavailable') {
      await bell.rungSince(bell.count, pauseAfterFailure, signal);
    } else if (batch.events.length === 0) {
      await bell.rungSince(count, pause, signal);
    } else {
      next = batch.next;
      yield batch;
      // Reading is synchronous underneath: without this a long catch-up would keep everything else waiting.
      await nextTurn();
    }
  }
}

function nothingWhileUnavailable(error: unknown): 'unavailable' {
  if (error instanceof StoreUnavailable) return 'unavailable';
  throw error;
}
