import { parentPort, workerData } from 'node:worker_threads';
import { projections } from '../projections';
import { Build } from './build';
import { halfOfRecords } from './by-record';
import type { HalfTaken, TakeHalf } from './second';
import { inThread, say } from './threads';

// The second thread of a rebuild: the other half of the records, into a file of its own.

const { eventsFile, file } = workerData as { eventsFile: string; file: string };

inThread(async () => {
  const { upTo } = await new Promise<TakeHalf>((resolve) => parentPort!.once('message', resolve));
  const build = await Build.begin(file, projections);
  const taken = await build.takeRecords(halfOfRecords(eventsFile, upTo, 1), upTo);
  await build.leave();
  say<HalfTaken>({ said: 'taken', events: taken ? build.events : null });
});
