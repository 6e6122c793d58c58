import { Worker } from 'node:worker_threads';
import type { Position } from '@waymark/event-store';
import { discard } from '../views/files';
import { listenTo } from './listening';
import { resourceLimits, threadFile } from './threads';

/** The other half of the records, up to this position. */
export interface TakeHalf {
  readonly upTo: Position;
}

/** How many events its half of the records has; null when it cannot be built so. */
export interface HalfTaken {
  readonly said: 'taken';
  readonly events: number | null;
}

/** The second thread of a rebuild, as the first sees it. It loads its code at once and waits to be told up to where. */
export class SecondThread {
  private readonly thread: Worker;
  private readonly hear;

  constructor(
    eventsFile: string,
    /** The half of its own that it makes. */
    readonly file: string,
  ) {
    this.thread = new Worker(threadFile('second-thread'), { workerData: { eventsFile, file }, resourceLimits });
    this.hear = listenTo<HalfTaken>(this.thread);
  }

  begin(half: TakeHalf): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.thread.postMessage(half);
  }

  async taken(): Promise<number | null> {
    return (await this.hear('taken')).events;
  }

  async end(): Promise<void> {
    await this.thread.terminate();
    discard(this.file);
  }
}
