import { addDays, addYears, endOfFinancialYear, type CivilDate } from '@waymark/statute';
import type { Followed, Follows } from '../frame';
import type { YearlyReportOnRecord } from './facts';
import type { Reporting } from './state';

// What can only follow something else: a day before it is asked about. That the year had ended is asked of publishing.

const theYear = (_: Reporting, { year }: { year: string }): Followed[] => [
  { what: 'the year that it reports on began', on: beginningOf(year) },
];

function beginningOf(year: string): CivilDate | null {
  const ended = endOfFinancialYear(year);
  return ended === null ? null : addDays(addYears(ended, -1), 1);
}

export const yearlyReportFollows: Follows<Reporting, YearlyReportOnRecord> = {
  YearlyReportDrafted: theYear,
  YearlyReportReviewed: theYear,
  YearlyReportSignedOff: theYear,
};
