import { EventEmitter, once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';

/** Rings at every commit of this process, so that subscriptions need not ask again and again. */
export class CommitBell {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private rings = 0;

  get count(): number {
    return this.rings;
  }

  ring(): void {
    this.rings += 1;
    this.emitter.emit('ring');
  }

  /**
   * Resolves when the bell has rung more often than `count`, when the pause is over, or when the signal aborts.
   * A ring between reading the log and waiting here is not missed, because the caller counted before it read.
   */
  async rungSince(count: number, pause: number | 'as long as it takes', signal: AbortSignal): Promise<void> {
    if (this.rings > count || signal.aborted) return;
    const done = new AbortController();
    const until = { signal: AbortSignal.any([done.signal, signal]) };
    const waits: Promise<unknown>[] = [once(this.emitter, 'ring', until)];
    if (pause !== 'as long as it takes') waits.push(after(pause, undefined, until));
    await Promise.race(waits.map((wait) => wait.catch(() => undefined)));
    done.abort();
  }
}
