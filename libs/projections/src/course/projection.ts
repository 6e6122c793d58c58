import { isAmendment } from '@waymark/casework';
import { change, nothing, type Change, type Projection, type RowsInHand, type SeenEvent } from '../projection';
import type { Course } from './course';
import { foldSteps, stepIn } from './folding';
import { stillKnown, type CourseRow, type CourseStepRow } from './table';

/** The read model of a course: how each instance stood, as it was known on each day. */
export function courseProjection<State>(of: Course<State>): Projection {
  const { name, version, table, steps } = of;
  const itself = [table];
  const itselfAndSteps = [table, steps];
  const concerns = ({ category, fact }: SeenEvent): boolean =>
    of.categories.includes(category) && (of.facts.has(fact) || isAmendment(fact));
  return {
    name,
    version,
    tables: [table, steps],
    looksInto: (seen) => (!concerns(seen) ? nothing : isAmendment(seen.fact) ? itselfAndSteps : itself),
    changes: (seen, rows) => (concerns(seen) ? changesIn(of, seen, rows) : nothing),
  };
}

function changesIn<State>(of: Course<State>, seen: SeenEvent, rows: RowsInHand): readonly Change[] {
  const { stream } = seen.event;
  const row = stepRow(seen);
  const before = rows.all(of.table).find((known) => known.stream === stream && known.known_until === stillKnown);
  const state = isAmendment(seen.fact)
    ? foldSteps(of, [...inOrder(rows.all(of.steps).filter((step) => step.stream === stream)), row])
    : of.fold(before === undefined ? of.initial : (JSON.parse(before.state) as State), stepIn(row));
  return [change(of.steps, row), ...historyOf(of, before, { ...row, state: JSON.stringify(state) })];
}

const inOrder = (rows: readonly CourseStepRow[]) => rows.toSorted((a, b) => a.revision - b.revision);

const stepRow = ({ event, fact, knownOn, record }: SeenEvent): CourseStepRow => ({
  record,
  stream: event.stream,
  revision: event.revision,
  event_id: event.id,
  fact,
  occurred_on: event.occurredOn,
  known_from: knownOn,
  data: JSON.stringify(event.data),
});

/** Closes what was known and opens what is known from the step's day on, as the clocks do. */
function historyOf<State>(
  { table, initial }: Course<State>,
  before: CourseRow | undefined,
  { record, stream, state, known_from: day }: Pick<CourseRow, 'record' | 'stream' | 'state' | 'known_from'>,
): readonly Change[] {
  const after = { record, stream, known_from: day, known_until: stillKnown, state };
  if (before === undefined) return state === JSON.stringify(initial) ? nothing : [change(table, after)];
  if (before.state === state) return nothing;
  if (day <= before.known_from) return [change(table, { ...after, known_from: before.known_from })];
  return [change(table, { ...before, known_until: day }), change(table, after)];
}
