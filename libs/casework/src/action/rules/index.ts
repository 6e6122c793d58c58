import { disputeRules } from '../../brought/dispute';
import { agreeing } from './agreeing';
import { ending } from './ending';
import { refusing } from './refusing';

// What an action insists on (refuse: very little) and what it only asks a reason for (ask: the rest).

export const rules = { ...refusing, ...agreeing, ...ending, ...disputeRules };
export type RuleName = keyof typeof rules;
