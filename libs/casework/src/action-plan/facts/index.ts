import { disputeFacts } from '../../brought/dispute';
import type { StepsOf, StepsOnRecordOf } from '../../frame';
import { following } from './following';
import { recommending } from './recommending';

// What can happen to an action plan. `clear` is all that may stand unsealed in the log; everything else is sealed.

export const facts = { ...recommending, ...following, ...disputeFacts };

export type Step = StepsOf<typeof facts>;
export type OnRecord = StepsOnRecordOf<typeof facts>;
