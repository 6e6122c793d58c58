import { z } from 'zod';
import type { CivilDate } from './civil-date';
import { daysInMonth, readDay } from './day-number';
import { dayInWords, monthInWords } from './words';

/**
 * A date as its source has it: a day '2026-05-13', a month '2026-05', a year '2026', a range of days
 * '2026-05-01/2026-05-13', on or before a day '../2026-05-13', or 'not-known'.
 */
export type StatedDate = string;

/** The earliest and the latest day that a stated date may mean; null where it sets no bound. */
export type Span = { earliest: CivilDate | null; latest: CivilDate | null };

type Reading = { span: Span; words: string } | { objection: string };

const shapes =
  'Give a day (2026-05-13), a month (2026-05), a year (2026), a range (2026-05-01/2026-05-13), ' +
  'on or before a day (../2026-05-13), or not-known.';

const notReal: Reading = { objection: `This holds a day that does not exist. ${shapes}` };

const isYear = (text: string): boolean => /^\d{4}$/.test(text) && text !== '0000';

const isMonth = (text: string): boolean =>
  text.length === 7 && text[4] === '-' && isYear(text.slice(0, 4)) && /^(0[1-9]|1[0-2])$/.test(text.slice(5));

const lastDayOfMonth = (month: string): CivilDate =>
  `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`;

const readRange = (from: string, until: string): Reading => {
  if (readDay(until) === null) return notReal;
  if (from === '..') return { span: { earliest: null, latest: until }, words: `on or before ${dayInWords(until)}` };
  if (readDay(from) === null) return notReal;
  if (until < from) return { objection: 'The range ends before it begins: give the earlier day first.' };
  const words = from === until ? dayInWords(from) : `between ${dayInWords(from)} and ${dayInWords(until)}`;
  return { span: { earliest: from, latest: until }, words };
};

const read = (stated: string): Reading => {
  if (readDay(stated) !== null) return { span: { earliest: stated, latest: stated }, words: dayInWords(stated) };
  if (stated === 'not-known') return { span: { earliest: null, latest: null }, words: 'not known' };
  if (isMonth(stated)) {
    return { span: { earliest: `${stated}-01`, latest: lastDayOfMonth(stated) }, words: monthInWords(stated) };
  }
  if (isYear(stated)) {
    return { span: { earliest: `${stated}-01-01`, latest: `${stated}-12-31` }, words: String(Number(stated)) };
  }
  const [from, until, ...more] = stated.split('/');
  if (from !== undefined && until !== undefined && more.length === 0) return readRange(from, until);
  return { objection: `This date cannot be read. ${shapes}` };
};

const readOrThrow = (stated: StatedDate): { span: Span; words: string } => {
  const reading = read(stated);
  if ('objection' in reading) throw new RangeError(reading.objection);
  return reading;
};

export const StatedDate: z.ZodType<string> = z
  .string({ error: shapes })
  .superRefine((text, context) => {
    const reading = read(text);
    if ('objection' in reading) context.addIssue({ code: 'custom', message: reading.objection });
  })
  .meta({ description: `A date as its source has it. ${shapes}`, examples: ['2026-05-13', '2026-05', 'not-known'] });

/** The days between which the date lies. Throws a RangeError for what cannot be read. */
export const spanOf = (stated: StatedDate): Span =>
  readDay(stated) === null ? readOrThrow(stated).span : { earliest: stated, latest: stated };

/** Whether it means one day alone. Throws a RangeError for what cannot be read. */
export const isPrecise = (stated: StatedDate): boolean => {
  const { earliest, latest } = spanOf(stated);
  return earliest !== null && earliest === latest;
};

/** The date for a reader: 'May 2026', 'on or before 13 May 2026'. Throws a RangeError for what cannot be read. */
export const inWords = (stated: StatedDate): string => readOrThrow(stated).words;

/** The date as it follows a verb: 'on 13 May 2026', 'in May 2026', 'on or before 13 May 2026'. */
export const whenInWords = (stated: StatedDate): string => {
  if (stated === 'not-known') return 'on a day that is not known';
  if (isPrecise(stated)) return `on ${inWords(stated)}`;
  return stated.includes('/') ? inWords(stated) : `in ${inWords(stated)}`;
};

/** The earliest day it may mean, or null. */
export const earliestDay = (stated: StatedDate): CivilDate | null => spanOf(stated).earliest;

/** The latest day it may mean, or null. */
export const latestDay = (stated: StatedDate): CivilDate | null => spanOf(stated).latest;

/**
 * Whether one date certainly lies before another, whatever days they may mean. Of what is not known nothing is certain.
 * Throws a RangeError for what cannot be read.
 */
export const certainlyBefore = (one: StatedDate, other: StatedDate): boolean => {
  const [latest, earliest] = [latestDay(one), earliestDay(other)];
  return latest !== null && earliest !== null && latest < earliest;
};
