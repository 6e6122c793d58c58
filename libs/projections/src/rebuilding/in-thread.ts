import { Worker } from 'node:worker_threads';
import { listenTo } from './listening';
import type { Held, Rebuilt } from './rebuild';
import { resourceLimits, threadFile } from './threads';

export interface RebuildInThreadOptions {
  readonly eventsFile: string;
  readonly viewsFile: string;
  readonly runner: Held;
}

/** What the thread says: that only taking over is left, and that it is done. */
export type FromThread = { readonly said: 'caught up' } | { readonly said: 'done'; readonly rebuilt: Rebuilt };

/** Rebuilds in threads of its own, so that the server stays responsive: the embedded profile alone has files. */
export async function rebuildInThread({ eventsFile, viewsFile, runner }: RebuildInThreadOptions): Promise<Rebuilt> {
  const thread = new Worker(threadFile('thread'), { workerData: { eventsFile, viewsFile }, resourceLimits });
  const hear = listenTo<FromThread>(thread);
  try {
    await hear('caught up');
    const finish = async (): Promise<Rebuilt> => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread.postMessage('take over');
      return (await hear('done')).rebuilt;
    };
    return await (runner === null ? finish() : runner.whileHeld(finish));
  } finally {
    await thread.terminate();
  }
}
