import { indexOf, reasonAt, workingDayFrom } from '../calendar/calendar-index';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { CivilDate } from '../dates/civil-date';
import { addMonths, addYears } from '../dates/civil-date';
import { dayNumber, dayText } from '../dates/day-number';
import { dayInWords, dayWithWeekday } from '../dates/words';
import type { Limit } from '../editions/clock-rule';
import type { CannotCount, Counted } from './counted';

/** The way from a start to its due date. */
export type Passage = Pick<Counted, 'due' | 'skipped' | 'notes' | 'calendar'>;

const beyond = (calendar: WorkingCalendar, start: CivilDate): CannotCount => ({
  cannot: 'no-calendar',
  because:
    `the working calendar ${calendar.version} covers ${dayInWords(calendar.covers.from)} to ` +
    `${dayInWords(calendar.covers.until)}, and counting from ${dayInWords(start)} leaves it`,
});

/** Counts working days; the start is day 0, whatever day it is. */
export const overWorkingDays = (
  { count, direction }: Limit,
  start: CivilDate,
  calendar: WorkingCalendar | null,
): Passage | CannotCount => {
  if (calendar === null) return { cannot: 'no-calendar', because: 'there is no working calendar to count by' };
  const index = indexOf(calendar);
  const from = dayNumber(start);
  const due = workingDayFrom(index, from, direction === 'after' ? count : -count);
  if (due === null) return beyond(calendar, start);
  const skipped: Passage['skipped'] = [];
  const last = Math.max(from - 1, due);
  for (let day = Math.min(from + 1, due); day <= last; day += 1) {
    const why = reasonAt(index, day);
    if (why !== null) skipped.push({ date: dayText(day), why });
  }
  const startsOn = reasonAt(index, from);
  const notes = startsOn === null ? [] : [`Day 0, ${dayInWords(start)}, is itself not a working day (${startsOn}).`];
  return { due: dayText(due), skipped, notes, calendar: calendar.version };
};

/** Counts calendar months or years: no day is passed over, and no calendar is needed. */
export const overMonths = ({ count, unit }: Limit, start: CivilDate): Passage => {
  const due = unit === 'years' ? addYears(start, count) : addMonths(start, count);
  const clamped = due.slice(8) !== start.slice(8);
  const notes = clamped ? [`The month has no day ${start.slice(8)}, so its last day counts.`] : [];
  const weekend = dayWithWeekday(due).startsWith('S');
  if (weekend) notes.push(`Due on ${dayWithWeekday(due)}: the guidance does not move it to a working day.`);
  return { due, skipped: [], notes, calendar: 'not needed' };
};
