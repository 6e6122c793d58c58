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

/** Reviews that somebody else leads: another area's partnership, or a body whose reviews touch children. None has a deadline here. */
export const otherReviewKinds = [
  { id: 'another-area-rapid-review', words: "Another area's rapid review" },
  { id: 'another-area-practice-review', words: "Another area's local child safeguarding practice review" },
  { id: 'another-area-other-review', words: "Another area's review of another kind" },
  { id: 'domestic-abuse-related-death-review', words: 'Domestic abuse related death review' },
  { id: 'safeguarding-adult-review', words: 'Safeguarding adult review' },
  { id: 'mappa-serious-case-review', words: 'MAPPA serious case review' },
  { id: 'leder-review', words: 'LeDeR review' },
  { id: 'nhs-patient-safety-review', words: 'NHS patient safety review' },
  { id: 'other-review', words: 'Other review' },
] as const satisfies readonly Value[];
