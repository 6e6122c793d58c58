import { readGroups, type Position } from '@waymark/event-store';
import { projections } from '../projections';
import { buildingFile } from '../views/files';
import { Build } from './build';
import type { SecondThread } from './second';

export interface ByRecordOptions {
  readonly eventsFile: string;
  readonly viewsFile: string;
  readonly upTo: Position;
  readonly second: SecondThread;
}

const halves = 2;

/** Events of one record that a thread has room for, with its rows; the longest of the demonstration has some 300. */
const mostOfRecord = 20_000;

/**
 * Builds read models record by record: of a record, its own events tell all. This thread takes the first half of the
 * records, a second thread the other half into a file of its own, which then is joined. Null when an event of the log
 * is not where it says it belongs, or says nothing: such a log is taken in its own order.
 */
export async function buildByRecord({ eventsFile, viewsFile, upTo, second }: ByRecordOptions): Promise<Build | null> {
  second.begin({ upTo });
  const build = await Build.begin(buildingFile(viewsFile), projections);
  let whole = false;
  try {
    const taken = await build.takeRecords(halfOfRecords(eventsFile, upTo, 0), upTo);
    const events = await second.taken();
    if (!taken || events === null) return null;
    await build.join(second.file, events);
    whole = true;
    return build;
  } finally {
    if (!whole) await build.end();
  }
}

export const halfOfRecords = (eventsFile: string, upTo: Position, half: 0 | 1) =>
  readGroups({ file: eventsFile, groupedBy: 'case', upTo, part: half, parts: halves, most: mostOfRecord });
