import type { SelectQueryBuilder } from 'kysely';
import { spanOf, type CivilDate } from '@waymark/statute';
import { grouped } from '../grouped';
import type { ViewTables } from '../views/viewTables';
import type { Views } from '../views/openViews';
import type { Course, CourseStep } from './course';
import { foldSteps } from './folding';

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

/**
 * How the instances of these records stood on a day: as it was known on that day; or, in hindsight, as the steps that
 * are known now tell of that day.
 */
export async function stoodOn<State>(
  views: Views,
  of: Course<State>,
  within: Within,
  { asAt, hindsight }: OnDay,
): Promise<readonly Stood<State>[]> {
  return hindsight ? inHindsight(views, of, within, asAt) : asKnown(views, of, within, asAt);
}

// All courses have the same columns: a name of one stands for each.

async function asKnown<State>(
  { db }: Views,
  { name }: Course<State>,
  within: Within,
  asAt: CivilDate,
): Promise<readonly Stood<State>[]> {
  const rows = await db
    .selectFrom(name as 'actions')
    .select(['record', 'stream', 'state'])
    .where('record', 'in', within)
    .where('known_from', '<=', asAt)
    .where('known_until', '>', asAt)
    .orderBy('record')
    .orderBy('stream')
    .execute();
  return rows.map(({ record, stream, state }) => stood(record, stream, JSON.parse(state) as State));
}

async function inHindsight<State>(
  { db }: Views,
  of: Course<State>,
  within: Within,
  asAt: CivilDate,
): Promise<readonly Stood<State>[]> {
  const rows = await db
    .selectFrom(`${of.name}_steps` as 'actions_steps')
    .selectAll()
    .where('record', 'in', within)
    .orderBy('record')
    .orderBy('stream')
    .orderBy('revision')
    .execute();
  const hadHappened = ({ occurredOn }: CourseStep): boolean => (spanOf(occurredOn).earliest ?? '') <= asAt;
  return [...grouped(rows, ({ record, stream }) => `${record}|${stream}`).values()].flatMap((steps) => {
    const state = foldSteps(of, steps, hadHappened);
    return state === of.initial ? [] : [stood(steps[0]!.record, steps[0]!.stream, state)];
  });
}

const stood = <State>(record: string, stream: string, state: State): Stood<State> => ({
  record,
  stream,
  id: stream.slice(stream.indexOf('-') + 1),
  state,
});
