import type { CivilDate } from './civil-date';
import { weekdayOf } from './civil-date';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A month written '2026-05' as 'May 2026'. */
export const monthInWords = (month: string): string =>
  `${monthNames[Number(month.slice(5, 7)) - 1] ?? ''} ${Number(month.slice(0, 4))}`;

/** A day as '13 May 2026'. */
export const dayInWords = (date: CivilDate): string => `${Number(date.slice(8, 10))} ${monthInWords(date)}`;

/** A day as 'Wednesday 13 May 2026'. */
export const dayWithWeekday = (date: CivilDate): string => `${weekdayOf(date)} ${dayInWords(date)}`;
