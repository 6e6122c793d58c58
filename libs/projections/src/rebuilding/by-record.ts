import { Worker } from 'node:worker_threads';
import { readGroups, type Position } from '@waymark/event-store';
import { projections } from '../projections';
import { buildingFile, discard, secondBuildingFile } from '../views/files';
import { Build } from './build';
import { listenTo } from './listening';
import { resourceLimits, threadFile } from './threads';

export interface ByRecordOptions {
  readonly eventsFile: string;
  readonly viewsFile: string;
  readonly upTo: Position | null;
}

/** What the second thread says: how many events its half of the records has; null when it cannot be built so. */
export interface FromSecondThread {
  readonly said: 'taken';
  readonly events: number | null;
}

const halves = 2;

/** Events of one record that a thread has room for, with its rows; the longest of the demonstration has some 300. */
const mostOfRecord = 20_000;

/**
 * Builds read models record by record: of a record, its own events tell all. This thread takes the first half of the
 * records, a second thread the other half into a file of its own, which then is joined. Null when an event of the log
 * is not where it says it belongs, or says nothing: such a log is taken in its own order.
 */
export async function buildByRecord({ eventsFile, viewsFile, upTo }: ByRecordOptions): Promise<Build | null> {
  if (upTo === null) return null;
  const otherFile = secondBuildingFile(viewsFile);
  const other = new Worker(threadFile('second-thread'), {
    workerData: { eventsFile, file: otherFile, upTo },
    resourceLimits,
  });
  const hear = listenTo<FromSecondThread>(other);
  let build: Build | null = null;
  let whole = false;
  try {
    build = await Build.begin(buildingFile(viewsFile), projections);
    const taken = await build.takeRecords(halfOfRecords(eventsFile, upTo, 0), upTo);
    const { events } = await hear('taken');
    if (!taken || events === null) return null;
    await build.join(otherFile, events);
    whole = true;
    return build;
  } finally {
    await other.terminate();
    discard(otherFile);
    if (!whole) await build?.end();
  }
}

export const halfOfRecords = (eventsFile: string, upTo: Position, half: 0 | 1) =>
  readGroups({ file: eventsFile, groupedBy: 'case', upTo, part: half, parts: halves, most: mostOfRecord });
