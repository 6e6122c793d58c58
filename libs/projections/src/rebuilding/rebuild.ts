import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EventStore, Position } from '@waymark/event-store';
import type { Projection } from '../projection';
import type { Runner } from '../running/types';
import { Build } from './build';

export interface Rebuilt {
  readonly events: number;
  readonly position: Position | null;
}

export interface RebuildOptions {
  readonly store: EventStore;
  readonly viewsFile: string;
  readonly projections: readonly Projection[];
  /** The runner that keeps these read models, where one does: it is held for the moment of taking over. */
  readonly runner: Pick<Runner, 'whileHeld'> | null;
}

/** Builds all read models beside those in use, from the first event on, and takes over when caught up. */
export async function rebuild({ store, viewsFile, projections, runner }: RebuildOptions): Promise<Rebuilt> {
  const build = await Build.begin(viewsFile, store, projections);
  try {
    await build.catchUp();
    await build.makeIndexes();
    const finish = async (): Promise<Rebuilt> => {
      await build.catchUp();
      await build.takeOver();
      return { position: build.position, events: build.events };
    };
    return await (runner === null ? finish() : runner.whileHeld(finish));
  } finally {
    await build.end();
  }
}

export interface RebuildInThreadOptions {
  readonly eventsFile: string;
  readonly viewsFile: string;
  readonly runner: Pick<Runner, 'whileHeld'> | null;
}

/** What the thread says: that only taking over is left, that it is done, or why it cannot be. */
export type FromThread =
  | { readonly said: 'caught up' }
  | { readonly said: 'done'; readonly rebuilt: Rebuilt }
  | { readonly said: 'failed'; readonly because: string };

/** From its sources, as under test, the code has no file that a thread could run: then the built one is taken. */
const threadFile = __filename.endsWith('.ts')
  ? resolve(__dirname, '../../../../dist/libs/projections/src/rebuilding/thread.js')
  : join(__dirname, 'thread.js');

/** Events are dead again as soon as their batch is: more room for young objects costs memory and saves nothing. */
const youngMegabytes = 24;

/** The same in a thread of its own, so that the server stays responsive: the embedded profile alone has files. */
export async function rebuildInThread({ eventsFile, viewsFile, runner }: RebuildInThreadOptions): Promise<Rebuilt> {
  const resourceLimits = { maxYoungGenerationSizeMb: youngMegabytes };
  const thread = new Worker(threadFile, { workerData: { eventsFile, viewsFile }, resourceLimits });
  const next = listenTo(thread);
  try {
    await expected(next, 'caught up');
    const finish = async (): Promise<Rebuilt> => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread.postMessage('take over');
      return (await expected(next, 'done')).rebuilt;
    };
    return await (runner === null ? finish() : runner.whileHeld(finish));
  } finally {
    await thread.terminate();
  }
}

async function expected<Said extends FromThread['said']>(
  next: () => Promise<FromThread>,
  said: Said,
): Promise<Extract<FromThread, { said: Said }>> {
  const message = await next();
  if (message.said === 'failed') throw new Error(`The read models could not be rebuilt: ${message.because}`);
  if (message.said !== said) throw new Error(`The rebuilding thread said "${message.said}" out of turn.`);
  return message as Extract<FromThread, { said: Said }>;
}

/** Each call waits for one message. A thread that ends without a word has failed. */
function listenTo(thread: Worker): () => Promise<FromThread> {
  const said: FromThread[] = [];
  let hear: ((message: FromThread) => void) | null = null;
  const take = (message: FromThread): void => {
    if (hear === null) said.push(message);
    else hear(message);
    hear = null;
  };
  thread.on('message', take);
  thread.on('error', (error) => take({ said: 'failed', because: error.message }));
  thread.on('exit', () => take({ said: 'failed', because: 'its thread ended' }));
  return () => {
    const first = said.shift();
    return first !== undefined ? Promise.resolve(first) : new Promise((resolve) => (hear = resolve));
  };
}
