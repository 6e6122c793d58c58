import type { SelectQueryBuilder } from 'kysely';
import { spanOf, type CivilDate } from '@waymark/statute';
import { grouped } from '../grouped';
import type { ViewTables } from '../views/viewTables';
import type { Views } from '../views/openViews';
import type { Course, CourseStep } from './course';
import { foldSteps, type StoredStep } from './folding';

/** The records to look in: a query over cases, or a list. */
export type Within = SelectQueryBuilder<ViewTables, 'cases', { case_id: string }> | readonly string[];

export interface OnDay {
  readonly asAt: CivilDate;
  readonly hindsight: boolean;
}

/** One instance as it stood. */
export interface Stood<State> {
  readonly record: string;
  readonly stream: string;
  /** The id in the name of its stream. */
  readonly id: string;
  readonly state: State;
}

const columns = [
  'record',
  'category',
  'stream',
  'revision',
  'event_id',
  'fact',
  'occurred_on',
  'actor',
  'data',
] as const;

/** How the instances of one course stood. */
export type StoodBy = <State>(of: Course<State>) => readonly Stood<State>[];

/**
 * How the instances in these records stood on a day: as it was known on that day; or, in hindsight, as the steps that
 * are known now tell of that day.
 */
export async function stoodOn({ db }: Views, within: Within, { asAt, hindsight }: OnDay): Promise<StoodBy> {
  const kept = db.selectFrom('course_steps').select(columns).where('record', 'in', within);
  const rows = await (hindsight ? kept : kept.where('known_from', '<=', asAt))
    .orderBy('record')
    .orderBy('category')
    .orderBy('stream')
    .orderBy('revision')
    .execute();
  const streams = grouped(rows, ({ record, stream }) => `${record}|${stream}`);
  const hadHappened = ({ occurredOn }: CourseStep): boolean => (spanOf(occurredOn).earliest ?? '') <= asAt;
  const counts = hindsight ? hadHappened : () => true;
  return (of) =>
    [...streams.values()].flatMap((steps) =>
      of.categories.includes(steps[0]!.category) ? stood(of, steps, counts) : [],
    );
}

function stood<State>(
  of: Course<State>,
  steps: readonly StoredStep[],
  counts: (step: CourseStep) => boolean,
): readonly Stood<State>[] {
  const state = foldSteps(of, steps, counts);
  if (state === of.initial) return [];
  const { record, stream } = steps[0]!;
  return [{ record, stream, id: stream.slice(stream.indexOf('-') + 1), state }];
}
