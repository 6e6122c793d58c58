import { disputeFacts } from '../../brought/dispute';
import type { StepsOf, StepsOnRecordOf } from '../../frame';
import { agreeing } from './agreeing';
import { changes } from './changes';
import { ending } from './ending';
import { evidence } from './evidence';

// What can happen to an action. `clear` is all that may stand unsealed in the log; everything else is sealed.

export const facts = { ...agreeing, ...evidence, ...changes, ...ending, ...disputeFacts };

export type Step = StepsOf<typeof facts>;
export type OnRecord = StepsOnRecordOf<typeof facts>;
