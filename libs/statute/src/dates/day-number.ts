/**
 * Days as whole numbers, counted from 1 January 1970 (day 0) in the proleptic Gregorian calendar.
 * Deadlines are counted thousands of times a second, so stepping from day to day is plain arithmetic;
 * its specification holds it against Temporal.PlainDate.
 */
export type DayNumber = number;

const daysInEra = 146_097;
const daysToEpoch = 719_468;

const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
};

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The number of days in a month (1 to 12) of a year; 0 when there is no such month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (daysInMonths[month - 1] ?? 0);

/** Days are counted in years that begin in March, so that the leap day is the last of its year. */
const numberOf = (year: number, month: number, day: number): DayNumber => {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysInEra + dayOfEra - daysToEpoch;
};

/** The day's number, or null when the text is not a real day written YYYY-MM-DD (years 0001 to 9999). */
export const readDay = (text: string): DayNumber | null => {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
  const month = digit(text, 5) * 10 + digit(text, 6);
  const day = digit(text, 8) * 10 + digit(text, 9);
  const real = year >= 1 && day >= 1 && day <= daysInMonth(year, month);
  return real ? numberOf(year, month, day) : null;
};

/** The day's number. Throws a RangeError when the text is not a real day written YYYY-MM-DD. */
export const dayNumber = (text: string): DayNumber => {
  const day = readDay(text);
  if (day === null) throw new RangeError(`'${text}' is not a real day; write it as YYYY-MM-DD.`);
  return day;
};

const padded = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The day as YYYY-MM-DD. Throws a RangeError outside the years 0001 to 9999, which civil dates cannot write. */
export const dayText = (number: DayNumber): string => {
  const shifted = number + daysToEpoch;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 1 && year <= 9999)) throw new RangeError('That day lies outside the years 0001 to 9999.');
  const yearText = year < 1000 ? String(year).padStart(4, '0') : `${year}`;
  return `${yearText}-${padded(month)}-${padded(day)}`;
};

/** 0 for Monday to 6 for Sunday. */
export const weekday = (number: DayNumber): number => {
  const remainder = (number + 3) % 7;
  return (remainder + 7) % 7;
};

/** How many Mondays to Fridays lie before the day, counted from a fixed origin: only differences mean anything. */
export const weekdaysBefore = (number: DayNumber): number =>
  Math.floor((number + 3) / 7) * 5 + Math.min(weekday(number), 5);
