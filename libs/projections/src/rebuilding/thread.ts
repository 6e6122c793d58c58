import { parentPort, workerData } from 'node:worker_threads';
import { secondBuildingFile } from '../views/files';
import type { FilesToRebuild } from './first';
import type { FromThread } from './in-thread';
import { SecondThread } from './second';
import { inThread, say } from './threads';

// The rebuilding thread. It asks before it takes over.

const files = workerData as FilesToRebuild;

// Begun before this thread loads what it needs itself: loading takes half a second, and both do it at once.
const second = new SecondThread(files.eventsFile, secondBuildingFile(files.viewsFile));

async function whileHeld<Result>(work: () => Promise<Result>): Promise<Result> {
  const allowed = new Promise((resolve) => parentPort!.once('message', resolve));
  say<FromThread>({ said: 'caught up' });
  await allowed;
  return work();
}

inThread(async () => {
  try {
    const { rebuildFiles } = await import('./first.js');
    say<FromThread>({ said: 'done', rebuilt: await rebuildFiles(files, second, { whileHeld }) });
  } finally {
    await second.end();
  }
});
