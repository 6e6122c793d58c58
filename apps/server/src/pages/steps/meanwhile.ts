import type { OpenedStep } from '@waymark/engine/cqrs';
import { inWords } from '@waymark/statute';
import type { Judged, StepPlace } from './place';

/** A step that stands on record: what it is, when it happened, who recorded it and when. */
export interface StandingStep {
  readonly says: string;
  readonly happened: string | null;
  readonly recordedAt: string | null;
  readonly by: string | null;
}

/** So many are told; the others stand in the timeline. */
const mostTold = 10;

interface Seen {
  /** Up to which revision whoever fills in the form has seen the record, and at which stage. */
  readonly seen: number;
  readonly stage: string | null;
}

/**
 * What was recorded since the form was drawn: about the same subject, what led to another stage, or, where the step is
 * possible no more, whatever it was. An agency's lead is told of what is theirs to read, and of anything else that there
 * was something.
 */
export async function meanwhileAt(place: StepPlace, judged: Judged, { seen, stage }: Seen): Promise<StandingStep[]> {
  const led = stage === null || stage === place.stage ? [] : leadingOn(place, seen);
  if (judged.is !== 'changed' && judged.is !== 'not at this stage') return standing(place, led);
  const since = place.steps.filter(({ revision }) => revision > seen);
  if (judged.is === 'not at this stage') return standing(place, since);
  const last = place.steps.filter(({ revision }) => judged.revisions.includes(revision)).map(({ subject }) => subject);
  if (last.length === 0) return [{ says: 'A step', happened: null, recordedAt: null, by: null }];
  return standing(
    place,
    since.filter((step) => last.includes(step.subject) || led.includes(step)),
  );
}

/** Steps since then that led to another stage, as far as whoever asks sees the step before as well. */
const leadingOn = ({ steps }: StepPlace, seen: number): OpenedStep[] =>
  steps.filter((step, at) => {
    const before = steps[at - 1];
    return step.revision > seen && before?.revision === step.revision - 1 && before.stage !== step.stage;
  });

async function standing(place: StepPlace, steps: readonly OpenedStep[]): Promise<StandingStep[]> {
  const told = steps.slice(-mostTold);
  const names = await place.namesOf(told.map(({ recordedBy }) => recordedBy.person));
  return told.map(({ says, occurredOn, recordedAt, recordedBy }) => ({
    says,
    happened: inWords(occurredOn),
    recordedAt,
    by: names.get(recordedBy.person) ?? null,
  }));
}

/** What the record held about the same subject when the form was drawn. */
export const standingAt = ({ steps }: StepPlace, revisions: readonly number[]): { says: string; happened: string }[] =>
  steps
    .filter(({ revision }) => revisions.includes(revision))
    .map(({ says, occurredOn }) => ({ says, happened: inWords(occurredOn) }));
