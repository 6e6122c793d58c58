import type { WorkingCalendar } from '../calendar/working-calendar';
import type { CivilDate } from '../dates/civil-date';
import { dayNumber } from '../dates/day-number';
import { financialYearEnd } from '../dates/financial-year';
import { dayInWords } from '../dates/words';
import type { ClockId, ClockRule, Limit } from '../editions/clock-rule';
import { clockRule } from '../editions/clock-rules';
import type { Edition, EditionId } from '../editions/editions';
import { editionOf, editionOn, editions } from '../editions/editions';
import { exceptionFor } from '../editions/exceptions';
import type { CannotCount, Counted } from './counted';
import type { Passage } from './passage';
import { overMonths, overWorkingDays } from './passage';

/** What a deadline is counted by; the panel letter's working days are what the partnership expects, if it set any. */
export interface CountUsing {
  calendar: WorkingCalendar | null;
  edition: EditionId | 'by start date';
  panelLetterWorkingDays: number | null;
}

const firstEdition = editions[0];

const editionUsed = (asked: CountUsing['edition'], start: CivilDate): Edition | CannotCount => {
  if (asked !== 'by start date') return editionOf(asked);
  const found = editionOn(start);
  if (found) return found;
  const since = firstEdition ? `: the first is in force from ${dayInWords(firstEdition.inForce.from)}` : '';
  return { cannot: 'no-edition', because: `no edition of Working Together covers ${dayInWords(start)}${since}` };
};

const limitUsed = (rule: ClockRule, expected: number | null): Limit | CannotCount => {
  if (rule.limit) return rule.limit;
  if (rule.id !== 'panel-letter') {
    return { cannot: 'no-rule', because: `${editionOf(rule.edition).title} sets no day for it` };
  }
  if (expected === null || !Number.isInteger(expected) || expected < 1) {
    const because = 'the partnership has set no number of working days in which it expects the Panel’s letter';
    return { cannot: 'no-expectation-set', because };
  }
  return { count: expected, unit: 'working days', direction: 'after' };
};

const passageOf = (limit: Limit, start: CivilDate, calendar: WorkingCalendar | null): Passage | CannotCount =>
  limit.unit === 'working days' ? overWorkingDays(limit, start, calendar) : overMonths(limit, start);

const reportsOn = (end: CivilDate): string => {
  const year = Number(end.slice(0, 4));
  return `Reports on April ${year - 1} to March ${year}; counted from ${dayInWords(end)}.`;
};

const notesOn = (rule: ClockRule, edition: Edition, start: CivilDate, passage: Passage): string[] => {
  const notes = rule.id === 'yearly-report' ? [reportsOn(start)] : [...passage.notes];
  if (rule.note !== undefined) notes.push(rule.note);
  const { from, until } = edition.inForce;
  if (start < from || (until !== null && start > until)) {
    notes.push(`Counted by ${edition.title} as asked, though it was not in force on ${dayInWords(start)}.`);
  }
  return notes;
};

/** A yearly report's clock starts when the year that it reports on ends; every other, on the day given. */
const startOf = (clock: ClockId, from: CivilDate): CivilDate => {
  dayNumber(from);
  return clock === 'yearly-report' ? financialYearEnd(from) : from;
};

/**
 * When a clock that starts on `from` is due, with everything that explains it; or why that cannot be counted.
 * For 'advance-copies' `from` is the day of publication and the answer the latest day to send. For 'yearly-report' it
 * is any day of the financial year reported on. The edition is chosen by the day on which the clock starts.
 * Throws a RangeError when `from` is not a real day or an id is unknown.
 */
export const count = (clock: ClockId, from: CivilDate, using: CountUsing): Counted | CannotCount => {
  const start = startOf(clock, from);
  const edition = editionUsed(using.edition, start);
  if ('cannot' in edition) return edition;
  const rule = clockRule(clock, edition.id);
  if (!rule) return { cannot: 'no-rule', because: `${edition.title} has no deadline '${String(clock)}'` };
  const limit = limitUsed(rule, using.panelLetterWorkingDays);
  if ('cannot' in limit) return limit;
  const passage = passageOf(limit, start, using.calendar);
  if ('cannot' in passage) return passage;
  const exception = exceptionFor(clock, edition.id, start);
  return {
    due: passage.due,
    clock,
    from,
    edition: edition.id,
    provisional: edition.status === 'provisional',
    rule:
      rule.limit === null
        ? `The Panel’s letter is looked for within ${limit.count} working days of sending; it is never a breach.`
        : rule.sentence,
    source: rule.source,
    sure: rule.sure,
    force: rule.force,
    counting: rule.counting,
    calendar: passage.calendar,
    skipped: passage.skipped,
    notes: notesOn(rule, edition, start, passage),
    exception: exception && { id: exception.id, words: exception.words },
  };
};
