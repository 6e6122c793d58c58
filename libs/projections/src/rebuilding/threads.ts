import { join, resolve } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { Failed } from './listening';

const built = __filename.endsWith('.ts')
  ? resolve(__dirname, '../../../../dist/libs/projections/src/rebuilding')
  : __dirname;

/** From its sources, as under test, the code has no file that a thread could run: then the built one is taken. */
export const threadFile = (name: 'thread' | 'second-thread'): string => join(built, `${name}.js`);

/**
 * What is read of a record is dead once its rows are written. With less room than a thread has by default, the collector
 * comes sooner, which saves 80 MB and costs little; several times what is alive at once is left.
 */
export const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 };

/** Says something to whoever began this thread. */
export const say = <Message extends { readonly said: string }>(message: Message | Failed): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort!.postMessage(message);

/** What a thread does; where that fails, it says why. */
export function inThread(work: () => Promise<void>): void {
  work().catch((error: unknown) =>
    say({ said: 'failed', because: error instanceof Error ? error.message : String(error) }),
  );
}
