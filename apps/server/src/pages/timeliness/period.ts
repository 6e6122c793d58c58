import type { ClockTimeliness } from '@waymark/projections';
import { financialYearOf, quarterOf, spanOf, type StatedDate } from '@waymark/statute';

const months = ['April to June', 'July to September', 'October to December', 'January to March'];

/** '2025-26 Q1' → 'April to June 2025'; a year stays as it is. */
export function periodInWords(period: string): string {
  const [, year, number] = /^(\d{4})-\d{2} Q([1-4])$/.exec(period) ?? [];
  if (year === undefined || number === undefined) return period;
  const calendarYear = number === '4' ? Number(year) + 1 : Number(year);
  return `${months[Number(number) - 1]} ${calendarYear}`;
}

/** Whether every day that a start may mean lies in the period. */
export function liesIn(started: StatedDate | null, period: string): boolean {
  if (started === null) return false;
  const { earliest, latest } = spanOf(started);
  const of = period.includes('Q') ? quarterOf : financialYearOf;
  return earliest !== null && latest !== null && of(earliest) === period && of(latest) === period;
}

export const startedIn =
  (period: string | null) =>
  ({ started }: Pick<ClockTimeliness, 'started'>): boolean =>
    period === null || liesIn(started, period);
