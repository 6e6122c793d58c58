import { earliestDay } from '@waymark/statute';
import type { AgencysPart } from '../cqrs/queries/action-list';

/**
 * Whether how an agency said last that its part goes says nothing any more: all that it gave is decided on, and what was
 * accepted was given on or after the day of that report.
 */
export function reportSaysNothingMore({
  evidence,
  owesEvidence,
  progress,
}: Pick<AgencysPart, 'evidence' | 'owesEvidence' | 'progress'>): boolean {
  const accepted = evidence.filter(({ standing }) => standing === 'accepted');
  const waits =
    owesEvidence || evidence.some(({ standing }) => standing === 'awaiting' || standing === 'further requested');
  if (waits || accepted.length === 0) return false;
  return progress === null || accepted.some(({ givenOn }) => (earliestDay(givenOn) ?? '') >= progress.on);
}
