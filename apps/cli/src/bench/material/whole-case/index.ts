import { agreeing, checking, closing, drafting, evidencing, weighing } from './action-plan';
import { reporting, reviewing, settingUp } from './practice-review';
import { disputing, preparing, publishing } from './publishing';
import { answering, deciding, gathering, notifying, sending } from './rapid-review';
import type { Chapter } from './told';

export { workflowOf, type Cast, type Chapter, type Found, type Place, type ToldStep } from './told';

/** From the referral in July 2026 to the last impact check in autumn 2027. */
export const wholeCase = {
  notifying,
  gathering,
  deciding,
  sending,
  answering,
  settingUp,
  reviewing,
  reporting,
  disputing,
  drafting,
  agreeing,
  preparing,
  publishing,
  evidencing,
  weighing,
  checking,
  closing,
} satisfies Record<string, Chapter>;
