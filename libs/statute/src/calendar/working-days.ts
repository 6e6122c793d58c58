import type { CivilDate } from '../dates/civil-date';
import { dayNumber, dayText } from '../dates/day-number';
import { indexOf, reasonAt, workingDayFrom, workingDaysBefore } from './calendar-index';
import type { WorkingCalendar } from './working-calendar';

/** What a working day is; every working-day clock counts by it. */
export const workingDayDefinition = {
  words: 'any day which is not a Saturday, Sunday, or bank holiday',
  source: 'Working Together 2023, footnote 209 (to paragraph 364)',
  sure: 'S',
} as const;

/**
 * 'Saturday', 'Sunday', 'bank holiday: Good Friday', or null for a working day.
 * Beyond the days that the calendar covers, weekends alone are known.
 */
export const whyNotWorking = (date: CivilDate, calendar: WorkingCalendar): string | null =>
  reasonAt(indexOf(calendar), dayNumber(date));

/** Whether the day is neither a Saturday, a Sunday nor a bank holiday (Working Together 2023, footnote 209). */
export const isWorkingDay = (date: CivilDate, calendar: WorkingCalendar): boolean =>
  whyNotWorking(date, calendar) === null;

/**
 * The working day so many working days after the date, which is day 0; before it when the number is negative.
 * Zero gives the date itself, working day or not. Null when the count leaves the days that the calendar covers.
 */
export const addWorkingDays = (date: CivilDate, count: number, calendar: WorkingCalendar): CivilDate | null => {
  const day = workingDayFrom(indexOf(calendar), dayNumber(date), count);
  return day === null ? null : dayText(day);
};

/**
 * Working days from the first date, which is day 0, to the second; negative when the second is earlier.
 * Beyond the days that the calendar covers, weekends alone are known and the figure is an upper bound: see `covers`.
 */
export const workingDaysBetween = (first: CivilDate, second: CivilDate, calendar: WorkingCalendar): number => {
  const index = indexOf(calendar);
  const [from, until] = [dayNumber(first), dayNumber(second)];
  if (until >= from) return workingDaysBefore(index, until + 1) - workingDaysBefore(index, from + 1);
  // Counted the other way round, so that a weekend start gives the figure that addWorkingDays would undo.
  return workingDaysBefore(index, until) - workingDaysBefore(index, from);
};
