import {
  addDays,
  addMonths,
  addWorkingDays,
  builtInCalendar,
  isWorkingDay,
  weekdayOf,
  workingDaysBetween,
  type CivilDate,
} from '@waymark/statute';

// The script plans with the whole calendar in mind; what was known when is the business of the record.

/** The working day so many working days after, or before when the number is negative. */
export function after(day: CivilDate, workingDays: number): CivilDate {
  return addWorkingDays(day, workingDays, builtInCalendar) ?? beyond(day, workingDays);
}

/** What lies beyond the working calendar is planned, but the script ends before it comes: weekends alone are left out. */
function beyond(day: CivilDate, workingDays: number): CivilDate {
  let found = day;
  for (let left = workingDays; left > 0; left -= 1) {
    do found = addDays(found, 1);
    while (!isWorkingDay(found, builtInCalendar));
  }
  return found;
}

/** The same day so many months later, or the first working day that follows. */
export const monthsAfter = (day: CivilDate, months: number): CivilDate => onWorkingDay(addMonths(day, months));

/** The day itself, or the first working day that follows. */
export const onWorkingDay = (day: CivilDate): CivilDate => (isWorkingDay(day, builtInCalendar) ? day : after(day, 1));

export const workingDaysFrom = (first: CivilDate, second: CivilDate): number =>
  workingDaysBetween(first, second, builtInCalendar);

export const later = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other);
export const sooner = (one: CivilDate, other: CivilDate): CivilDate => (one < other ? one : other);

/** Days within a span on which it became known that a bank holiday is kept, or no longer kept. */
export const daysOfNews = (from: CivilDate, until: CivilDate): CivilDate[] =>
  [...new Set(builtInCalendar.holidays.flatMap(({ knownFrom, withdrawnOn }) => [knownFrom, withdrawnOn]))]
    .filter((day) => day !== null)
    .filter((day) => day >= from && day <= until)
    .toSorted();

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** The instant in UTC of a time of day in London, given in milliseconds. For waking hours: never in the hour of change. */
export function instantOf(day: CivilDate, time: number): string {
  const utc = isSummer(day) ? time - 3_600_000 : time;
  const [hour, minute] = [Math.floor(utc / 3_600_000), Math.floor(utc / 60_000) % 60];
  return `${day}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(Math.floor(utc / 1000) % 60, 2)}.${pad(utc % 1000, 3)}Z`;
}

/** From the last Sunday of March to the day before the last Sunday of October. */
function isSummer(day: CivilDate): boolean {
  const year = day.slice(0, 4);
  return day >= lastSunday(`${year}-03-31`) && day < lastSunday(`${year}-10-31`);
}

const sundays = new Map<CivilDate, CivilDate>();

function lastSunday(monthEnd: CivilDate): CivilDate {
  let day = sundays.get(monthEnd) ?? monthEnd;
  while (weekdayOf(day) !== 'Sunday') day = addDays(day, -1);
  sundays.set(monthEnd, day);
  return day;
}
