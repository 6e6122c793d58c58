import type { ClockId } from '../editions/clock-rule';
import type { Value } from './value-list';

/** A kind of review; only a local child safeguarding practice review has statutory deadlines. */
export interface ReviewKind extends Value {
  clocks: readonly ClockId[];
}

/** What a `practice-review` may be: most rapid reviews end without the first of these. */
export const practiceReviewKinds = [
  {
    id: 'local-child-safeguarding-practice-review',
    words: 'Local child safeguarding practice review',
    clocks: ['practice-review', 'advance-copies', 'public-availability'],
  },
  { id: 'local-learning-review', words: 'Local learning review', clocks: [] },
  { id: 'single-agency-review', words: 'Single-agency review', clocks: [] },
  { id: 'audit', words: 'Audit', clocks: [] },
  { id: 'reflective-session', words: 'Reflective session', clocks: [] },
] as const satisfies readonly ReviewKind[];
