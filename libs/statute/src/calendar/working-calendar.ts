import type { CivilDate } from '../dates/civil-date';
import { bankHolidays } from './bank-holidays';

/** A bank holiday, the day it became known (null: from the calendar's start) and the day it was withdrawn, if it was. */
export interface Holiday {
  date: CivilDate;
  title: string;
  note: string;
  knownFrom: CivilDate | null;
  withdrawnOn: CivilDate | null;
}

/**
 * The working days of an area, as data with a version. `covers` gives its first and last day: beyond them holidays are
 * not known and no deadline is counted. Calendars are never changed in place; a change makes a new one.
 */
export interface WorkingCalendar {
  version: string;
  covers: { from: CivilDate; until: CivilDate };
  holidays: readonly Holiday[];
  source: string;
}

const frozen = (calendar: WorkingCalendar): WorkingCalendar =>
  Object.freeze({ ...calendar, holidays: Object.freeze([...calendar.holidays]) });

export const builtInCalendar: WorkingCalendar = frozen({
  version: 'england-and-wales-2025-11-24',
  covers: { from: '2018-01-01', until: '2028-12-31' },
  holidays: bankHolidays.map(([date, title, note = '', knownFrom = null, withdrawnOn = null]) => {
    return { date, title, note, knownFrom, withdrawnOn };
  }),
  source: 'GOV.UK, UK bank holidays, England and Wales, as last updated on 24 November 2025',
});

/** Whether the calendar knows the holidays of that day's year. */
export const covers = (calendar: WorkingCalendar, date: CivilDate): boolean =>
  date >= calendar.covers.from && date <= calendar.covers.until;

const standing = (holiday: Holiday): boolean => holiday.withdrawnOn === null;

/**
 * The calendar with a one-off holiday proclaimed, under a new version. A day that already is a holiday stays what it
 * was, so that repeating a proclamation changes nothing but the version.
 */
export const withHoliday = (
  calendar: WorkingCalendar,
  holiday: { date: CivilDate; title: string; knownFrom: CivilDate | null },
  version: string,
): WorkingCalendar => {
  const already = calendar.holidays.some((other) => other.date === holiday.date && standing(other));
  const added = already ? [] : [{ ...holiday, note: 'one-off', withdrawnOn: null }];
  const holidays = [...calendar.holidays, ...added].toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
  return frozen({ ...calendar, version, holidays });
};

/** The calendar with the holiday on that day withdrawn (moved or cancelled), under a new version. */
export const withoutHoliday = (
  calendar: WorkingCalendar,
  date: CivilDate,
  withdrawnOn: CivilDate,
  version: string,
): WorkingCalendar => {
  const withdrawn = (holiday: Holiday): Holiday =>
    holiday.date === date && standing(holiday) ? { ...holiday, withdrawnOn } : holiday;
  return frozen({ ...calendar, version, holidays: calendar.holidays.map(withdrawn) });
};

/** For each calendar the days on which its knowledge changed, and what was known from each of them. */
const knowledge = new WeakMap<WorkingCalendar, { turns: CivilDate[]; known: Map<CivilDate, WorkingCalendar> }>();

const knowledgeOf = (calendar: WorkingCalendar) => {
  const found = knowledge.get(calendar);
  if (found) return found;
  const days = calendar.holidays.flatMap(({ knownFrom, withdrawnOn }) => [knownFrom, withdrawnOn]);
  const turns = [...new Set(days.filter((day) => day !== null))].toSorted();
  const made = { turns, known: new Map<CivilDate, WorkingCalendar>() };
  knowledge.set(calendar, made);
  return made;
};

/**
 * The calendar as it was known at the end of that day: holidays proclaimed by then and not withdrawn by then. It keeps
 * the version, for it is the same calendar with less hindsight. Days between which nothing became known give the same
 * object, so that what is indexed for one serves the others.
 */
export const asKnownOn = (calendar: WorkingCalendar, on: CivilDate): WorkingCalendar => {
  const { turns, known } = knowledgeOf(calendar);
  const turn = turns.findLast((day) => day <= on) ?? '';
  const found = known.get(turn);
  if (found) return found;
  const holidays = calendar.holidays
    .filter(({ knownFrom, withdrawnOn }) => (knownFrom ?? '') <= on && (withdrawnOn === null || withdrawnOn > on))
    .map((holiday) => ({ ...holiday, withdrawnOn: null }));
  const made = frozen({ ...calendar, holidays });
  known.set(turn, made);
  return made;
};

/**
 * The days whose holidays changed between an earlier version of the calendar and this one: a version names what makes it
 * differ from the one before. Null where this calendar does not come of that version.
 */
export const changedSince = ({ version }: WorkingCalendar, earlier: string): CivilDate[] | null =>
  version.startsWith(earlier)
    ? [...version.slice(earlier.length).matchAll(/[+-](\d{4}-\d{2}-\d{2})@/g)].map(([, day]) => day!)
    : null;
