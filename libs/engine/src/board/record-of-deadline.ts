import {
  areCopiesMissed,
  isReviewTakenOver,
  own,
  practiceReview,
  rapidReview,
  type PracticeReview,
  type RapidReview,
} from '@waymark/casework';

/** The kind of record whose steps start and end a deadline of the statute, or one that a review agreed for itself. */
const kindOf: Readonly<Record<string, string>> = {
  notification: rapidReview.category,
  'rapid-review': rapidReview.category,
  'panel-letter': rapidReview.category,
  'practice-review': practiceReview.category,
  'advance-copies': practiceReview.category,
  'learning-review': practiceReview.category,
};

export interface RecordRead {
  readonly id: string;
  readonly category: string;
  readonly state: unknown;
  readonly ended: boolean;
}

/**
 * The record of a case that a deadline belongs to. One that runs for the incident may be of several: then it is of the one
 * that goes on still. Null where the case has no record of the kind.
 */
export function recordOfDeadline<Of extends RecordRead>(
  { clock, runsFor }: { readonly clock: string; readonly runsFor: string },
  records: readonly Of[],
): Of | null {
  const its = records.filter(({ category }) => category === own(kindOf, clock));
  return its.find((one) => runsIn(one, runsFor)) ?? its.find(({ ended }) => !ended) ?? its[0] ?? null;
}

/** A rapid review's deadlines run for its notifications and what it sent to the Panel; any other's for itself. */
function runsIn({ id, category, state }: RecordRead, runsFor: string): boolean {
  if (id === runsFor) return true;
  if (category !== rapidReview.category) return false;
  const { notifications, submissions } = state as RapidReview;
  return own(notifications, runsFor) !== undefined || own(submissions, runsFor) !== undefined;
}

/**
 * Whether nobody is asked to meet a deadline any more as its record stands, also where no step on it has ended the
 * deadline. Of a review that a national one takes the place of, nobody sends advance copies, and nobody completes it: that
 * it is to be discontinued is a task of its own, with the day of the six months.
 */
export const isMissedForGood = (clock: string, { category, state, ended }: RecordRead): boolean => {
  if (category !== practiceReview.category) return false;
  const takenOver = isReviewTakenOver(state as PracticeReview);
  if (clock === 'practice-review') return takenOver && !ended;
  return clock === 'advance-copies' && (takenOver || areCopiesMissed(state as PracticeReview));
};
