import { disputeRules } from '../../brought/dispute';
import { draftRules, partyRules } from '../../deciding';
import { recommendationRules } from '../../recommendations';
import { ending } from './ending';
import { publishingRules } from './publishing';
import { refusing } from './refusing';
import { starting } from './starting';
import { working } from './working';

// What a practice review insists on (refuse: very little) and what it only asks a reason for (ask: the rest).

export const rules = {
  ...partyRules,
  ...refusing,
  ...starting,
  ...working,
  ...draftRules,
  ...publishingRules,
  ...recommendationRules,
  ...ending,
  ...disputeRules,
};
export type RuleName = keyof typeof rules;
