import type { ClockName } from '@waymark/casework';
import type { CivilDate, StatedDate } from '@waymark/statute';
import { stillKnown } from '../clocks/table';
import type { Views } from '../views/open-views';

/** A deadline that is recorded as missed, and how it stands by what is known now. */
export interface StandingMiss extends ClockName {
  readonly caseId: string;
  /** The due date that was missed. */
  readonly due: CivilDate;
  readonly countedFrom: string;
  /** The latest due date as it is now; null where the deadline has none any more. */
  readonly dueNow: CivilDate | null;
  readonly stopped: StatedDate | null;
  readonly notApplicable: string | null;
}

/** All that is recorded as missed and not taken back. */
export async function standingMisses({ db }: Views): Promise<readonly StandingMiss[]> {
  const rows = await db
    .selectFrom('misses')
    .leftJoin('clocks', (on) =>
      on
        .onRef('clocks.case_id', '=', 'misses.case_id')
        .onRef('clocks.clock', '=', 'misses.clock')
        .onRef('clocks.runs_for', '=', 'misses.runs_for')
        .onRef('clocks.basis', '=', 'misses.basis')
        .on('clocks.known_until', '=', stillKnown),
    )
    .select(['misses.case_id', 'misses.clock', 'misses.runs_for', 'misses.basis', 'misses.due', 'misses.counted_from'])
    .select(['clocks.due_latest', 'clocks.stopped', 'clocks.not_applicable'])
    .where('misses.taken_back', 'is', null)
    .orderBy('misses.case_id')
    .orderBy('misses.due')
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    clock: row.clock as ClockName['clock'],
    runsFor: row.runs_for,
    basis: row.basis,
    due: row.due,
    countedFrom: row.counted_from,
    dueNow: row.due_latest,
    stopped: row.stopped,
    notApplicable: row.not_applicable,
  }));
}
