import { setTimeout as after } from 'node:timers/promises';

export interface Going {
  readonly stopping: AbortSignal;
  /** Milliseconds between a failure and the next try. */
  readonly pause: number;
  readonly onTrouble: (failure: unknown) => void;
}

/** Does what never ends by itself, and begins it again after each failure, until it is stopped. Never rejects. */
export async function untilStopped(work: () => Promise<void>, { stopping, pause, onTrouble }: Going): Promise<void> {
  while (!stopping.aborted) {
    try {
      await work();
      return;
    } catch (failure) {
      if (stopping.aborted) return;
      onTrouble(failure);
      await after(pause, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}
