import { spanOf } from '@waymark/statute';
import type { AgreedDeadlineId, CivilDate, ClockId, EditionId, StatedDate } from '@waymark/statute';
import { visibleTo, type Scope } from '../scope';
import type { Views } from '../views/open-views';
import { stillKnown, type ClockRow } from './table';

/** How a clock stood, and on which London dates that was what was known. */
export interface ClockView {
  readonly caseId: string;
  /** Of the statute, or agreed by people: the latter says `agreed` for its edition. */
  readonly clock: ClockId | AgreedDeadlineId;
  readonly runsFor: string;
  readonly basis: string;
  readonly knownFrom: CivilDate;
  /** The first day on which something else was known; null: it is known still. */
  readonly knownUntil: CivilDate | null;
  readonly governs: boolean;
  readonly started: StatedDate | null;
  readonly due: CivilDate | null;
  readonly dueLatest: CivilDate | null;
  readonly edition: EditionId | 'agreed' | null;
  readonly calendar: string | null;
  readonly countedFrom: string | null;
  readonly movedBy: string | null;
  readonly stopped: StatedDate | null;
  readonly notApplicable: string | null;
  readonly cannot: string | null;
}

/** All that was ever known of a case's clocks, oldest knowledge first; empty when the scope may not see the case. */
export async function clocksOf({ db }: Views, scope: Scope, caseId: string): Promise<readonly ClockView[]> {
  const rows = await db
    .selectFrom('clocks')
    .innerJoin('cases', 'cases.case_id', 'clocks.case_id')
    .selectAll('clocks')
    .where('clocks.case_id', '=', caseId)
    .where(visibleTo(scope))
    .orderBy('clocks.clock')
    .orderBy('clocks.runs_for')
    .orderBy('clocks.basis')
    .orderBy('clocks.known_from')
    .execute();
  return rows.map(clockIn);
}

/** Clocks that run now, with the event that each is counted from: what the deadline watch counts again. */
export async function openClocks({ db }: Views): Promise<readonly ClockView[]> {
  const rows = await db
    .selectFrom('clocks')
    .selectAll()
    .where('known_until', '=', stillKnown)
    .where('started', 'is not', null)
    .where('stopped', 'is', null)
    .where('not_applicable', 'is', null)
    .orderBy('case_id')
    .orderBy('clock')
    .orderBy('runs_for')
    .orderBy('basis')
    .execute();
  return rows.map(clockIn);
}

/** Clocks that count and were stopped late, of which nobody recorded that they were missed: all that ran out unwatched. */
export async function unsaidMisses({ db }: Views): Promise<readonly ClockView[]> {
  const rows = await db
    .selectFrom('clocks')
    .leftJoin('misses', (on) =>
      on
        .onRef('misses.case_id', '=', 'clocks.case_id')
        .onRef('misses.clock', '=', 'clocks.clock')
        .onRef('misses.runs_for', '=', 'clocks.runs_for')
        .onRef('misses.basis', '=', 'clocks.basis')
        .onRef('misses.due', '=', 'clocks.due_latest')
        .on('misses.taken_back', 'is', null),
    )
    .selectAll('clocks')
    .where('clocks.known_until', '=', stillKnown)
    .where('clocks.governs', '=', 1)
    .where('clocks.not_applicable', 'is', null)
    // As text this lets through more than is late, never less: the stop may be a month or a range.
    .whereRef('clocks.stopped', '>', 'clocks.due_latest')
    .where('misses.case_id', 'is', null)
    .orderBy('clocks.case_id')
    .execute();
  return rows.map(clockIn).filter(({ stopped, dueLatest }) => (spanOf(stopped!).earliest ?? '') > dueLatest!);
}

const clockIn = (row: ClockRow): ClockView => ({
  caseId: row.case_id,
  clock: row.clock as ClockView['clock'],
  runsFor: row.runs_for,
  basis: row.basis,
  knownFrom: row.known_from,
  knownUntil: row.known_until === stillKnown ? null : row.known_until,
  governs: row.governs === 1,
  started: row.started,
  due: row.due,
  dueLatest: row.due_latest,
  edition: row.edition as ClockView['edition'],
  calendar: row.calendar,
  countedFrom: row.counted_from,
  movedBy: row.moved_by,
  stopped: row.stopped,
  notApplicable: row.not_applicable,
  cannot: row.cannot,
});
