import type { DayNumber } from '../dates/day-number';
import { dayNumber, weekday, weekdaysBefore } from '../dates/day-number';
import type { Holiday, WorkingCalendar } from './working-calendar';

/** What a calendar comes to, so that counting days is looking them up. */
interface CalendarIndex {
  first: DayNumber;
  last: DayNumber;
  /** How many working days lie before the day at this offset from `first`. */
  workingBefore: Int32Array;
  workingDays: Int32Array;
  holidays: ReadonlyMap<DayNumber, string>;
}

const indexes = new WeakMap<WorkingCalendar, CalendarIndex>();

const named = (holiday: Holiday): string =>
  `bank holiday: ${holiday.title}${holiday.note === 'substitute day' ? ' (substitute day)' : ''}`;

const indexed = (calendar: WorkingCalendar): CalendarIndex => {
  const first = dayNumber(calendar.covers.from);
  const last = dayNumber(calendar.covers.until);
  const standing = calendar.holidays.filter(({ withdrawnOn }) => withdrawnOn === null);
  const holidays = new Map(standing.map((holiday) => [dayNumber(holiday.date), named(holiday)]));
  const days = last - first + 1;
  const workingBefore = new Int32Array(days + 1);
  const workingDays = new Int32Array(days);
  let count = 0;
  for (let offset = 0; offset < days; offset += 1) {
    workingBefore[offset] = count;
    const day = first + offset;
    if (weekday(day) < 5 && !holidays.has(day)) {
      workingDays[count] = day;
      count += 1;
    }
  }
  workingBefore[days] = count;
  return { first, last, workingBefore, workingDays: workingDays.slice(0, count), holidays };
};

/** The index of a calendar, made once for each calendar object. */
export const indexOf = (calendar: WorkingCalendar): CalendarIndex => {
  const found = indexes.get(calendar);
  if (found) return found;
  const made = indexed(calendar);
  indexes.set(calendar, made);
  return made;
};

/** Why a day is not a working day, or null when it is one. */
export const reasonAt = (index: CalendarIndex, day: DayNumber): string | null => {
  const inWeek = weekday(day);
  if (inWeek === 5) return 'Saturday';
  if (inWeek === 6) return 'Sunday';
  return index.holidays.get(day) ?? null;
};

/** Working days before a day, from a fixed origin; beyond the calendar every Monday to Friday counts. */
export const workingDaysBefore = (index: CalendarIndex, day: DayNumber): number => {
  const { first, last, workingBefore, workingDays } = index;
  if (day < first) return weekdaysBefore(day) - weekdaysBefore(first);
  if (day > last) return workingDays.length + weekdaysBefore(day) - weekdaysBefore(last + 1);
  return workingBefore[day - first] ?? 0;
};

/** The working day so many after (before, when negative) a day, or null when that lies beyond the calendar. */
export const workingDayFrom = (index: CalendarIndex, day: DayNumber, count: number): DayNumber | null => {
  if (day < index.first || day > index.last) return null;
  if (count === 0) return day;
  const passed = count > 0 ? workingDaysBefore(index, day + 1) - 1 : workingDaysBefore(index, day);
  return index.workingDays[passed + count] ?? null;
};
