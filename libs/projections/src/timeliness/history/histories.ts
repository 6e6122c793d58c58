import { clockIds } from '@waymark/statute';
import { StreamHistory } from '../../course/stream-history';
import type { CourseStepRow } from '../../course/table';
import { grouped } from '../../grouped';
import { keptFor } from '../../views/kept';
import type { Views } from '../../views/open-views';
import {
  clocksOfRecords,
  courseStepsOfRecords,
  departuresOfRecords,
  stepsOfRecords,
  tellingsOfRecords,
} from './reading';
import type { RecordHistory } from './record-history';
import { clockIn, courseStepIn, departureIn, sayingOnce, stepIn, tellingIn, type Once } from './rows';

/** So many rows of all records together, of a fifth of a kilobyte each: those of some forty partnerships of thirty cases. */
const mostRows = 100_000;

const rowsIn = ({ clocks, steps, departures, tellings, streams }: RecordHistory): number =>
  streams.reduce(
    (sum, { length }) => sum + length,
    1 + clocks.length + steps.length + departures.length + tellings.length,
  );

const keptBy = keptFor<Views, RecordHistory>(mostRows, rowsIn);

/** How many rows more can be kept before others have to go. */
export const roomForHistories = (views: Views): number => keptBy(views).room;

/**
 * The histories of some records. What was read is kept, record by record, for as long as its rows stand: then another day
 * costs no reading, and what is recorded in one case leaves the others'.
 */
export async function historiesOf(
  views: Views,
  records: readonly string[],
): Promise<ReadonlyMap<string, RecordHistory>> {
  const { records: standing } = views;
  if (standing === null) return read(views, records);
  const kept = keptBy(views);
  const histories = new Map<string, RecordHistory>();
  const missing = new Map<string, number>();
  for (const record of records) {
    const stands = standing.of(record);
    const known = kept.find(record, stands);
    if (known === undefined) missing.set(record, stands);
    else histories.set(record, known);
  }
  for (const [record, history] of await read(views, [...missing.keys()])) {
    kept.keep(record, missing.get(record)!, history);
    histories.set(record, history);
  }
  return histories;
}

async function read({ db }: Views, records: readonly string[]): Promise<ReadonlyMap<string, RecordHistory>> {
  if (records.length === 0) return new Map();
  const once = sayingOnce();
  const clocks = grouped(await clocksOfRecords(db, records), ({ case_id }) => case_id);
  const steps = grouped(await stepsOfRecords(db, records), ({ case_id }) => case_id);
  const departures = grouped(await departuresOfRecords(db, records), ({ case_id }) => case_id);
  const tellings = grouped(await tellingsOfRecords(db, records), ({ case_id }) => case_id);
  const courseSteps = grouped(await courseStepsOfRecords(db, records), ({ record }) => record);
  const historyOf = (record: string): RecordHistory => ({
    clocks: (clocks.get(record) ?? []).filter(isOfTheStatute).map((row) => clockIn(row, once)),
    steps: (steps.get(record) ?? []).map((row) => stepIn(row, once)),
    departures: (departures.get(record) ?? []).map((row) => departureIn(row, once)),
    tellings: (tellings.get(record) ?? []).map((row) => tellingIn(row, once)),
    streams: streamsOf(courseSteps.get(record) ?? [], once),
  });
  return new Map(records.map((record) => [record, historyOf(record)]));
}

/** What people agreed is read apart. */
const isOfTheStatute = ({ clock }: { readonly clock: string }): boolean => ofTheStatute.has(clock);
const ofTheStatute: ReadonlySet<string> = new Set(clockIds);

/** Of one record's steps, in the order of its streams. */
const streamsOf = (rows: readonly CourseStepRow[], once: Once): readonly StreamHistory[] =>
  [...grouped(rows, ({ stream }) => stream).values()].map((its) => {
    const { record, category, stream } = its[0]!;
    const steps = its.map((row) => courseStepIn(row, once));
    return new StreamHistory(once(record), once(category), stream, steps);
  });
