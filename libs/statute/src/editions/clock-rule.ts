import { isAgreedDeadline, type AgreedDeadlineId } from './agreed-deadlines';
import type { EditionId } from './editions';
import type { Sureness } from './sureness';

/** Every deadline that Waymark knows. */
export const clockIds = [
  'notification',
  'rapid-review',
  'panel-letter',
  'practice-review',
  'advance-copies',
  'public-availability',
  'yearly-report',
] as const;

export type ClockId = (typeof clockIds)[number];

/** must: a duty. should: guidance to which regard is due. expectation: what partnerships set, never a breach. */
export type Force = 'must' | 'should' | 'expectation';

export interface Limit {
  count: number;
  unit: 'working days' | 'months' | 'years';
  direction: 'after' | 'before';
}

/** One clock under one edition: what starts it, what stops it, its limit, and where that is written. */
export interface ClockRule {
  id: ClockId;
  edition: EditionId;
  title: string;
  starts: string;
  stops: string;
  /** Null where the edition sets no number: a partnership may set one as an expectation, or none is counted. */
  limit: Limit | null;
  /** The rule in one sentence. */
  sentence: string;
  /** How the days are counted. */
  counting: string;
  force: Force;
  source: string;
  sure: Sureness;
  note?: string;
}

/** What a clock's figures count in: working days for the four that are counted so, otherwise days. */
export const unitOf = (clock: ClockId | AgreedDeadlineId): 'working days' | 'days' =>
  isAgreedDeadline(clock) || inDays.has(clock) ? 'days' : 'working days';

const inDays: ReadonlySet<string> = new Set<ClockId>(['practice-review', 'public-availability', 'yearly-report']);

export const counted = {
  workingDays: 'The day it starts is day 0; day 1 is the next working day; on time on or before the last day.',
  workingDaysBack:
    'The day of publication is day 0; day 1 is the working day before it; on time on or before that day.',
  months: 'Calendar months to the same day of the month; a month too short gives its last day; no day is passed over.',
  year: 'To the same day a year later; no day is passed over.',
  september: 'To 30 September after the end of the financial year (31 March); no day is passed over.',
} as const;
