import type { CaseCourseShown, CaseDeadlinesShown } from '@waymark/engine/cqrs';
import { stepAddress } from '../steps/addresses';
import type { CaseDeadline } from './case-deadlines';

/** What ends a deadline by itself, and is recorded where the page says that it is due: also after the review was closed. */
const recordedAt: Partial<Record<string, { readonly step: string; readonly text: string }>> = {
  'panel-letter': { step: 'PanelLetterReceived', text: "Record the Panel's letter" },
  'advance-copies': { step: 'AdvanceCopiesSent', text: 'Record that they were sent' },
};

export function stepToRecord(
  { clock }: { readonly clock: Pick<CaseDeadline['clock'], 'clock' | 'runsFor'> },
  { head, workflows }: Pick<CaseCourseShown, 'head' | 'workflows'>,
  deadlines: Pick<CaseDeadlinesShown, 'recordOf'> | null,
): { readonly href: string; readonly text: string } | null {
  const ends = recordedAt[clock.clock];
  if (ends === undefined || deadlines === null) return null;
  const review = workflows.find(({ id }) => id === deadlines.recordOf(clock));
  if (review?.next.some(({ type }) => type === ends.step) !== true) return null;
  return { href: stepAddress({ case: head.case, instance: review.id }, ends.step), text: ends.text };
}
