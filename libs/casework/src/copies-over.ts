import { copiesAwaited, type PracticeReview } from './practice-review';
import type { Submission } from './submission';

/** Whether nobody needs to approve or send a pack of advance copies any more, as the report that it is of tells. */
export function areCopiesOver(
  { kind }: Pick<Submission, 'kind'>,
  stage: string,
  report: PracticeReview | null,
): boolean {
  return kind === 'advance-copies' && stage !== 'returned' && report !== null && !needsCopies(report);
}

/**
 * Whether advance copies of a report are still to go: those that it tells itself went without any pack. Copies of an
 * earlier version are none of the latest.
 */
function needsCopies(report: PracticeReview): boolean {
  if (report.publishedOn !== null || report.discontinued) return false;
  const { copiedDraft, latestDraft } = report;
  return copiesAwaited(report).length > 0 || (copiedDraft !== null && copiedDraft !== latestDraft);
}
