import type { CivilDate } from '../dates/civil-date';
import type { ClockId, Force } from '../editions/clock-rule';
import type { EditionId } from '../editions/editions';

/** A due date that explains itself. */
export type Counted = {
  /** The last day on time; for public availability, the first day on which the report may be taken down. */
  due: CivilDate;
  clock: ClockId;
  from: CivilDate;
  edition: EditionId;
  /** Whether the edition's rules are still to be confirmed. */
  provisional: boolean;
  /** The rule in one sentence. */
  rule: string;
  source: string;
  /** The mark of the rule: see `surenessMeans`. */
  sure: string;
  force: Force;
  counting: string;
  /** The version of the working calendar, or 'not needed' where months or years are counted. */
  calendar: string;
  /** The weekends and bank holidays passed over, in order, each with its reason. */
  skipped: { date: CivilDate; why: string }[];
  notes: string[];
  /** The dated relaxation that gives a second reading, if one covers this clock. */
  exception: null | { id: string; words: string };
};

/** Why there is no due date. `because` completes the phrase 'cannot be computed, because …'. */
export type CannotCount = {
  cannot: 'no-calendar' | 'no-edition' | 'start-not-known' | 'no-expectation-set' | 'no-rule';
  because: string;
};
