import { partyRules } from '../deciding';
import { ask, refuse } from '../frame';
import { returnRules } from '../returns';
import type { Step } from './facts';
import type { OtherReview } from './state';

// What a review led by others asks; next to nothing is refused.

const rule = ask<OtherReview, Step>;

const refusing = {
  agencyIsHeld: partyRules.agencyIsHeld,
  /** Of a correction, which moves no record on. */
  contributionStands: refuse<OtherReview, Step>(
    ({ step }) => !(step.data as unknown as { fields: string[] }).fields.includes('contribution'),
    'Whether a contribution is asked for is not corrected. Record that it was asked for, or take this back and record the review anew.',
  ),
};

const asking = {
  reviewIsRecorded: rule(({ state }) => state.kind !== null, 'The review itself is not recorded yet.'),
  notRecordedYet: rule(
    ({ state }) => state.kind === null,
    'The review is recorded already. Correct that, or record another review apart from it.',
  ),
  contributionIsAsked: rule(
    ({ state }) => state.contribution !== null,
    'It is not recorded that a contribution was asked for.',
  ),
  contributionIsEnded: rule(
    ({ state }) => state.contribution !== 'asked',
    'A contribution is asked for, and it is recorded neither as sent nor as not made.',
  ),
  learningRecorded: rule(({ state }) => state.learned, 'No learning for this area is recorded from it yet.'),
  notClosedYet: rule(({ state }) => !state.closed, 'The record of this review is closed already.'),
  isClosed: rule(({ state }) => state.closed, 'The record of this review is not closed.'),
};

export const rules = { ...refusing, ...returnRules, ...asking };
export type RuleName = keyof typeof rules;
