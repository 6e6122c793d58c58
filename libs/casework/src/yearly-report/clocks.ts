import { endOfFinancialYear } from '@waymark/statute';
import type { ClockCall, StepOnRecord } from '../frame';
import { isYearlyReport, type YearlyReportOnRecord } from './facts';
import { withYearlyReport, yearlyReportOf, type Reporting } from './state';

/** The end of September, counted from the end of the year that is reported on (Working Together 2023, paragraph 106). */
export const yearlyReportClocks = (state: Reporting, step: StepOnRecord): readonly ClockCall[] =>
  isYearlyReport(step) ? callsOf(state, step as StepOnRecord & YearlyReportOnRecord) : [];

function callsOf(state: Reporting, step: StepOnRecord & YearlyReportOnRecord): ClockCall[] {
  const { year } = step.data;
  const ended = endOfFinancialYear(year);
  if (ended === null) return [];
  const named = { clock: 'yearly-report', runsFor: year, basis: 'year end' } as const;
  const begun = state.yearlyReports?.[year] !== undefined;
  const before = yearlyReportOf(state, year).publishedOn;
  const now = yearlyReportOf(withYearlyReport(state, step), year).publishedOn;
  return [
    ...(begun ? [] : [{ ...named, starts: ended, governs: true }]),
    ...(now === null || now === before ? [] : [{ ...named, stops: now }]),
  ];
}
