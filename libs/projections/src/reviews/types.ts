import type { PracticeReview } from '@waymark/casework';
import type { RecipientId, StatedDate } from '@waymark/statute';
import type { CopiesSent, DelayTold, Hold, Pause, Proceedings } from './state';

/** A practice review beside its deadlines: nothing here judges, and nothing makes a late review one on time. */
export interface ReviewTimeliness {
  readonly caseId: string;
  /** The id that its deadlines run for. */
  readonly review: string;
  readonly kind: string | null;
  readonly origin: string | null;
  readonly initiatedOn: StatedDate | null;
  readonly proceedings: readonly Proceedings[];
  readonly holds: readonly Hold[];
  readonly paused: Pause | null;
  /** Each telling of the reasons for delay: to whom, when, and the kind of reason. */
  readonly told: readonly DelayTold[];
  /** Those who should be told of a delay, and of whom no telling is recorded. */
  readonly notTold: readonly RecipientId[];
  readonly copies: readonly CopiesSent[];
  /** Those who must have an advance copy, and of whom no sending is recorded. */
  readonly copiesMissing: readonly RecipientId[];
  readonly decided: PracticeReview['decision'];
  readonly published: PracticeReview['published'];
  readonly discontinuedOn: StatedDate | null;
  /** What keeps it from being published on that day: 'criminal proceedings, holding back publication'. */
  readonly heldBy: readonly string[];
  /** What kept it before that day and does so no more: 'inquest, holding back report, from 3 May 2024 to 7 June 2024'. */
  readonly wasHeldBy: readonly string[];
}
