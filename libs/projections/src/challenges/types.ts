import type { Shares, Standing } from '@waymark/statute';
import type { ChallengeStood } from './course';

export interface ChallengesTimeliness {
  /** The latest first. */
  readonly rows: readonly ChallengeTimeliness[];
  readonly shares: Shares;
}

/** A challenge of the scrutineer, judged by the day agreed for its answer. */
export interface ChallengeTimeliness extends ChallengeStood {
  /** Null: it is about no case. */
  readonly caseId: string | null;
  readonly reference: string | null;
  /** The name of whom it was put to, where that is a body or an agency. */
  readonly title: string | null;
  readonly standing: Standing;
  readonly words: string;
}
