import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dayNumber, dayText, readDay, weekday } from './day-number';

/** A real day of the civil calendar, 'YYYY-MM-DD', with neither time nor zone. Later days compare greater as text. */
export type CivilDate = string;

export const CivilDate: z.ZodType<string> = z
  .string({ error: 'Give a day as YYYY-MM-DD, for example 2026-05-13.' })
  .refine((text) => readDay(text) !== null, {
    error: 'This is not a real day. Give it as YYYY-MM-DD, for example 2026-05-13.',
  })
  .meta({ format: 'date', description: 'A civil date, YYYY-MM-DD', examples: ['2026-05-13'] });

/** The day so many days later (earlier when negative). Throws a RangeError for what is not a real day. */
export const addDays = (date: CivilDate, days: number): CivilDate => dayText(dayNumber(date) + days);

/** Days from the first to the second: 0 on the same day, negative when the second is earlier. */
export const daysBetween = (first: CivilDate, second: CivilDate): number => dayNumber(second) - dayNumber(first);

/** The same day of the month so many calendar months later; a month too short gives its last day. */
export const addMonths = (date: CivilDate, months: number): CivilDate =>
  Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();

/** The same day so many years later; 29 February gives 28 February in a common year. */
export const addYears = (date: CivilDate, years: number): CivilDate =>
  Temporal.PlainDate.from(date).add({ years }, { overflow: 'constrain' }).toString();

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** 'Monday' to 'Sunday'. */
export const weekdayOf = (date: CivilDate): string => weekdayNames[weekday(dayNumber(date))] ?? '';
