import {
  agreedDeadlineIds,
  judge,
  spanOf,
  standingInWords,
  type AgreedDeadlineId,
  type CivilDate,
  type Standing,
  type StatedDate,
} from '@waymark/statute';
import type { OnDay } from '../course/stream-history';
import { visibleTo, type Scope } from '../scope';
import type { Views } from '../views/open-views';
import { stillKnown, type ClockRow } from './table';

/** A deadline that people agreed, judged on a day. It stands in no share and breaks no rule of the statute. */
export interface AgreedDeadline {
  readonly deadline: AgreedDeadlineId;
  readonly runsFor: string;
  readonly due: CivilDate | null;
  readonly stopped: StatedDate | null;
  readonly standing: Standing;
  readonly words: string;
}

/** A case's agreed deadlines, as known on a day or in hindsight, the earliest first; empty when the scope may not see it. */
export async function agreedDeadlinesOf(
  { db }: Views,
  scope: Scope,
  caseId: string,
  { asAt, hindsight }: OnDay,
): Promise<readonly AgreedDeadline[]> {
  const of = db
    .selectFrom('clocks')
    .innerJoin('cases', 'cases.case_id', 'clocks.case_id')
    .selectAll('clocks')
    .where('clocks.case_id', '=', caseId)
    .where('clocks.clock', 'in', [...agreedDeadlineIds])
    .where(visibleTo(scope));
  const known = hindsight
    ? of.where('known_until', '=', stillKnown)
    : of.where('known_from', '<=', asAt).where('known_until', '>', asAt);
  const rows = await known.orderBy('due').orderBy('clocks.clock').orderBy('runs_for').execute();
  return rows.filter(({ due, not_applicable: not }) => due !== null || not !== null).map((row) => judgedOn(row, asAt));
}

function judgedOn(row: ClockRow, asAt: CivilDate): AgreedDeadline {
  const deadline = row.clock as AgreedDeadlineId;
  const stopped = row.stopped !== null && (spanOf(row.stopped).earliest ?? '') > asAt ? null : row.stopped;
  const { due, due_latest: dueLatest, not_applicable: notApplicable } = row;
  // It is agreed, not counted: from which day is of no matter.
  const started = due ?? 'not-known';
  const standing = withoutWarning(
    judge(
      { id: deadline, due, dueLatest, stopped, missed: row.missed, notApplicable, cannot: null, started },
      asAt,
      null,
    ),
  );
  return { deadline, runsFor: row.runs_for, due, stopped, standing, words: standingInWords(standing) };
}

const withoutWarning = ({ warning: _warning, ...standing }: Standing): Standing => standing;
