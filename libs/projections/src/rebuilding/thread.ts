import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteEventStore } from '@waymark/event-store';
import { projections } from '../projections';
import type { FromThread } from './rebuild';
import { rebuild } from './rebuild';

// The rebuilding thread. It reads the log by a connection of its own, and asks before it takes over.

const { eventsFile, viewsFile } = workerData as { eventsFile: string; viewsFile: string };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const say = (message: FromThread): void => parentPort!.postMessage(message);

async function run(): Promise<void> {
  const store = openSqliteEventStore({ file: eventsFile, readOnly: true, pollMilliseconds: 100 });
  const whileHeld = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const allowed = new Promise((resolve) => parentPort!.once('message', resolve));
    say({ said: 'caught up' });
    await allowed;
    return work();
  };
  try {
    say({ said: 'done', rebuilt: await rebuild({ store, viewsFile, projections, runner: { whileHeld } }) });
  } finally {
    await store.close();
  }
}

run().catch((error: unknown) =>
  say({ said: 'failed', because: error instanceof Error ? error.message : String(error) }),
);
