import { amended, amendmentsIn, isAmendment, type EventOnRecord, type StepOnRecord } from '@waymark/casework';
import type { Course, CourseStep } from './course';
import type { CourseStepRow } from './table';

export type StoredStep = Pick<CourseStepRow, 'event_id' | 'fact' | 'revision' | 'occurred_on' | 'data'>;

export const stepIn = ({ fact, data, occurred_on, event_id }: StoredStep): CourseStep => ({
  fact,
  data: JSON.parse(data) as Record<string, unknown>,
  occurredOn: occurred_on,
  event: event_id,
});

/** One instance's steps, in the order of its stream, folded with corrections in their place and withdrawn ones left out. */
export function foldSteps<State>(
  of: Course<State>,
  rows: readonly StoredStep[],
  counts: (step: CourseStep) => boolean = () => true,
): State {
  const steps = rows.map((row) => ({ row, step: stepIn(row) }));
  const amendments = amendmentsIn(steps.map(({ step }) => ({ type: step.fact, data: step.data })) as EventOnRecord[]);
  let state = of.initial;
  for (const { row, step } of steps) {
    if (isAmendment(step.fact)) continue;
    const standing = amendments === null ? step : standingStep(row, step, amendments);
    if (standing !== null && counts(standing)) state = of.fold(state, standing);
  }
  return state;
}

type Amendments = NonNullable<ReturnType<typeof amendmentsIn>>;

function standingStep({ revision }: StoredStep, step: CourseStep, amendments: Amendments): CourseStep | null {
  const { fact, data, occurredOn, event } = step;
  const stored: StepOnRecord = {
    type: fact,
    data,
    occurredOn,
    actor: '',
    decidedBy: null,
    departures: [],
    event,
    revision,
  };
  const now = amended(stored, amendments);
  return now === null ? null : { ...step, data: now.data, occurredOn: now.occurredOn };
}
