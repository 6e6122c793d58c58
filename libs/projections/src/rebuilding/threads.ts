import { join, resolve } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { Failed } from './listening';

const built = __filename.endsWith('.ts')
  ? resolve(__dirname, '../../../../dist/libs/projections/src/rebuilding')
  : __dirname;

/** From its sources, as under test, the code has no file that a thread could run: then the built one is taken. */
export const threadFile = (name: 'thread' | 'second-thread'): string => join(built, `${name}.js`);

/** Events are dead again as soon as their record is: more room for young objects costs memory and saves nothing. */
export const youngMegabytes = 24;

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
