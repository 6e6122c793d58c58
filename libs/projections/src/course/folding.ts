import { amended, amendmentsIn, isAmendment, type EventOnRecord, type StepOnRecord } from '@waymark/casework';
import type { Course, CourseStep } from './course';
import type { CourseStepRow } from './table';

/** A step as it is kept, without when it became known. */
export type StoredStep = Omit<CourseStepRow, 'known_from'>;

/** One instance's steps, in the order of its stream, folded with corrections in their place and withdrawn ones left out. */
export function foldSteps<State>(
  { initial, fold }: Course<State>,
  rows: readonly StoredStep[],
  counts: (step: CourseStep) => boolean,
): State {
  const steps = rows.map(stepIn);
  const amendments = amendmentsIn(steps as unknown as readonly EventOnRecord[]);
  let state = initial;
  for (const step of steps) {
    if (isAmendment(step.type)) continue;
    const standing = amendments === null ? step : amended(step, amendments);
    if (standing === null) continue;
    const seen = { fact: standing.type, data: standing.data, occurredOn: standing.occurredOn, actor: standing.actor };
    if (counts(seen)) state = fold(state, seen);
  }
  return state;
}

const stepIn = ({ fact, data, occurred_on, actor, event_id, revision }: StoredStep): StepOnRecord => ({
  type: fact,
  data: JSON.parse(data) as Record<string, unknown>,
  occurredOn: occurred_on,
  actor,
  decidedBy: null,
  departures: [],
  event: event_id,
  revision,
});
