import { disputeRules } from '../../brought/dispute';
import { recommendationRules } from '../../recommendations';
import { draftRules, partyRules } from '../../deciding';
import { age } from './age';
import { considering } from './considering';
import { gathering } from './gathering';
import { notifying } from './notifying';
import { refusing } from './refusing';
import { sendingAndEnding } from './sending';

// What a rapid review insists on (refuse: very little) and what it only asks a reason for (ask: the rest).

export const rules = {
  ...partyRules,
  ...refusing,
  ...draftRules,
  ...notifying,
  ...age,
  ...gathering,
  ...considering,
  ...recommendationRules,
  ...sendingAndEnding,
  ...disputeRules,
};
export type RuleName = keyof typeof rules;
