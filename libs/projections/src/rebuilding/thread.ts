import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteEventStore } from '@waymark/event-store';
import { projections } from '../projections';
import { buildingFile } from '../views/files';
import { Build } from './build';
import { buildByRecord } from './by-record';
import type { FromThread } from './in-thread';
import { complete } from './rebuild';
import { inThread, say } from './threads';

// The rebuilding thread. It reads the log by connections of its own, and asks before it takes over.

const { eventsFile, viewsFile } = workerData as { eventsFile: string; viewsFile: string };

async function whileHeld<Result>(work: () => Promise<Result>): Promise<Result> {
  const allowed = new Promise((resolve) => parentPort!.once('message', resolve));
  say<FromThread>({ said: 'caught up' });
  await allowed;
  return work();
}

inThread(async () => {
  const store = openSqliteEventStore({ file: eventsFile, readOnly: true, pollMilliseconds: 100 });
  try {
    const build =
      (await buildByRecord({ eventsFile, viewsFile, upTo: await store.head() })) ??
      (await Build.begin(buildingFile(viewsFile), projections));
    say<FromThread>({ said: 'done', rebuilt: await complete(build, { store, viewsFile, runner: { whileHeld } }) });
  } finally {
    await store.close();
  }
});
