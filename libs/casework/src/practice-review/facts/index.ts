import { disputeFacts } from '../../brought/dispute';
import type { StepsOf, StepsOnRecordOf } from '../../frame';
import { beside } from './beside';
import { initiating } from './initiating';
import { preparing } from './preparing';
import { course, publishing } from './publishing';
import { reporting } from './reporting';
import { reviewers } from './reviewers';
import { working } from './working';

// What can happen in a practice review. `clear` is all that may stand unsealed in the log; everything else is sealed.

export const facts = {
  ...initiating,
  ...reviewers,
  ...beside,
  ...working,
  ...reporting,
  ...preparing,
  ...publishing,
  ...course,
  ...disputeFacts,
};

export type Step = StepsOf<typeof facts>;
export type OnRecord = StepsOnRecordOf<typeof facts>;
