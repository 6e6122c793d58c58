import { disputeFacts } from '../../brought/dispute';
import { family } from '../../family';
import type { StepsOf, StepsOnRecordOf } from '../../frame';
import { recommending } from '../../recommendations';
import { children } from './children';
import { considering } from './considering';
import { ending } from './ending';
import { gathering } from './gathering';
import { notifying } from './notifying';
import { referral } from './referral';
import { sending } from './sending';

// What can happen in a rapid review. `clear` is all that may stand unsealed in the log; everything else is sealed.

export const facts = {
  ...referral,
  ...children,
  ...notifying,
  ...gathering,
  ...family,
  ...considering,
  ...recommending,
  ...sending,
  ...ending,
  ...disputeFacts,
};

export type Step = StepsOf<typeof facts>;
export type OnRecord = StepsOnRecordOf<typeof facts>;
