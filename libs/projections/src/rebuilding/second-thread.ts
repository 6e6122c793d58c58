import { workerData } from 'node:worker_threads';
import type { Position } from '@waymark/event-store';
import { projections } from '../projections';
import { Build } from './build';
import { halfOfRecords, type FromSecondThread } from './by-record';
import { inThread, say } from './threads';

// The second thread of a rebuild: the other half of the records, into a file of its own.

const { eventsFile, file, upTo } = workerData as { eventsFile: string; file: string; upTo: Position };

inThread(async () => {
  const build = await Build.begin(file, projections);
  const taken = await build.takeRecords(halfOfRecords(eventsFile, upTo, 1), upTo);
  await build.leave();
  say<FromSecondThread>({ said: 'taken', events: taken ? build.events : null });
});
