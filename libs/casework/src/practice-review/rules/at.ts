import {
  count,
  recipientNames,
  recipientsOf,
  type CivilDate,
  type RecipientId,
  type SubmissionKind,
} from '@waymark/statute';
import { earliestDay, latestDay } from '@waymark/statute';
import type { Matter } from '../../frame';
import type { Step } from '../facts';
import type { PracticeReview } from '../state';

export { dayOf, stepOf, titleOf, titles } from '../../deciding';

// What the rules of a practice review ask of the matter in hand.

export type At = Matter<PracticeReview, Step>;

/** Those who must or should receive something, and are not among those who did. */
export const notAmong = (
  submission: SubmissionKind,
  told: readonly RecipientId[],
  force: 'must' | 'must or should',
): RecipientId[] =>
  recipientsOf(submission)
    .filter((recipient) => force === 'must or should' || recipient.force === 'must')
    .map(({ to }) => to)
    .filter((recipient) => !told.includes(recipient));

export const named = (recipients: readonly RecipientId[]): string =>
  recipients.map((recipient) => recipientNames[recipient]).join(', ');

/** The last day of a deadline that starts on a day, counted afresh; null where it cannot be counted. */
export function dueBy(
  at: At,
  clock: 'practice-review' | 'advance-copies' | 'public-availability',
  from: string | null,
) {
  const day = from === null ? null : latestDay(from);
  if (day === null) return null;
  const counted = count(clock, day, {
    calendar: at.known.calendar,
    edition: 'by start date',
    panelLetterWorkingDays: at.known.settings.panelLetterWorkingDays,
  });
  return 'cannot' in counted ? null : counted.due;
}

/** The first day that the step in hand may mean: what is certainly late is late by this day. */
export const firstDayOf = ({ step }: At): CivilDate | null => earliestDay(step.occurredOn);
