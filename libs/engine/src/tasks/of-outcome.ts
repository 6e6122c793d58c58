import { kindOfReview, needsRecord, own, whatFollows, type PracticeReview, type RapidReview } from '@waymark/casework';
import { task, unit, type Task } from './task';

interface Reviewed {
  readonly caseId: string;
  /** Of the rapid review. */
  readonly id: string;
  readonly stage: string;
  readonly state: RapidReview;
  readonly reviews: readonly { readonly id: string; readonly from: string | null; readonly state: PracticeReview }[];
}

/** The learning that was chosen in place of a local review, until it is opened: no policy does it, and it has no day of its own. */
export function tasksOfOutcome(at: Reviewed): Task[] {
  return whatFollows(at).flatMap((one) => {
    if (one.what !== 'alternative' || one.reviews.length > 0 || !needsRecord(one.alternative)) return [];
    const { alternative } = one;
    return task({
      kind: 'decision',
      title: `${alternative.charAt(0).toUpperCase()}${alternative.slice(1)} to open, as was decided`,
      step: 'Initiated',
      leadsTo: 'review to open',
      prefill: { kind: kindOfReview(alternative), from: at.id },
      owner: unit,
      since: own(at.state.asOf ?? {}, 'outcome') ?? null,
    });
  });
}
