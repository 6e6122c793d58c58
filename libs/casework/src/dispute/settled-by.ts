import type { SettledBy, UsuallyAfter } from '../frame';
import type { Step } from './facts';
import type { RuleName } from './rules';

/** What comes first where a usual step would be asked about: by rule, the steps that answer it. */
export const settledBy: SettledBy<RuleName, Step['type']> = {
  raised: ['DisputeRaised'],
  everyPartyHeard: ['PositionStated'],
  adviceConsidered: ['AdviceGiven'],
  resolved: ['Resolved'],
  learningRecorded: ['LearningRecorded'],
};

/** Every party is heard before it is resolved; what is withdrawn needs no more hearing. */
export const usuallyAfter: UsuallyAfter<Step['type'], RuleName> = { Resolved: ['everyPartyHeard'] };
