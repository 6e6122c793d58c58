import {
  addYears,
  count,
  daysBetween,
  financialYearEnd,
  financialYearOf,
  type CivilDate,
  type EditionId,
} from '@waymark/statute';

/**
 * The yearly report on the financial year that ended last. No workflow records it, so nothing is judged: the day is
 * counted from the statute alone, and whether the report was published is not known here.
 */
export interface YearlyReport {
  /** '2024-25' */
  readonly year: string;
  readonly due: CivilDate | null;
  /** Days until it is due; below zero once the day has passed. */
  readonly daysLeft: number | null;
  readonly edition: EditionId | null;
  readonly source: string | null;
  readonly words: string;
}

export function yearlyReportOn(on: CivilDate): YearlyReport {
  const ended = addYears(financialYearEnd(on), -1);
  const year = financialYearOf(ended);
  const counted = count('yearly-report', ended, {
    calendar: null,
    edition: 'by start date',
    panelLetterWorkingDays: null,
  });
  if ('cannot' in counted) {
    const words = `not recorded in Waymark; the day cannot be computed, because ${counted.because}`;
    return { year, due: null, daysLeft: null, edition: null, source: null, words };
  }
  const { due, edition, source } = counted;
  return { year, due, daysLeft: daysBetween(on, due), edition, source, words: 'not recorded in Waymark' };
}
