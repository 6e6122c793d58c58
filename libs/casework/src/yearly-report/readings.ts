import {
  count,
  endOfFinancialYear,
  recipientNames,
  recipientsOf,
  requiredReportContents,
  type CivilDate,
  type RequiredContent,
} from '@waymark/statute';
import { bodiesOn } from '../directory/dated-bodies';
import { own, type DecidingBody } from '../frame';
import type { YearlyReportStep } from './facts';
import type { Reporting, YearlyReport } from './state';

// What a yearly report still lacks, for its rules and for who shows it.

/** Whom the statute names for it. */
export const statutoryRecipients: readonly string[] = recipientsOf('yearly-report').map(({ to }) => to);

/** When the report on a financial year is due, or why no day can be counted. It is counted in months, by no calendar. */
export const dueDayOfYearlyReport = (year: string) =>
  count('yearly-report', endOfFinancialYear(year)!, {
    calendar: null,
    edition: 'by start date',
    panelLetterWorkingDays: null,
  });

/** What guidance names and the last draft does not hold; of no draft nothing is said. */
export const contentsMissing = ({ holds }: YearlyReport): readonly RequiredContent[] =>
  holds === null ? [] : requiredReportContents['yearly-report'].filter(({ id }) => !holds.includes(id));

/** Those who decide on a day and have not signed it off. */
export const notSignedOffBy = (
  { bodies }: Reporting,
  { signedOff }: YearlyReport,
  day: CivilDate,
): readonly DecidingBody[] => bodiesOn(bodies, day).filter(({ body }) => !signedOff.includes(body));

/** As the statute calls a recipient, or as the partnership called one whom it set. */
export const titleOfRecipient = ({ extraRecipients = [] }: Reporting, id: string): string =>
  own(recipientNames as Readonly<Record<string, string>>, id) ??
  extraRecipients.find(({ recipient }) => recipient === id)?.title ??
  'a recipient that is set no more';

/** What is still to be recorded, in the order in which it usually happens; of a draft there may always be another. */
export function nextOfYearlyReport(
  { reviewed, publishedOn, sent }: YearlyReport,
  notSignedOff: readonly DecidingBody[],
): readonly YearlyReportStep['type'][] {
  return [
    ...(publishedOn === null ? (['YearlyReportDrafted'] as const) : []),
    ...(reviewed ? [] : (['YearlyReportReviewed'] as const)),
    ...(notSignedOff.length === 0 ? [] : (['YearlyReportSignedOff'] as const)),
    ...(publishedOn === null ? (['YearlyReportPublished'] as const) : []),
    ...(statutoryRecipients.every((to) => own(sent, to) !== undefined) ? [] : (['YearlyReportSent'] as const)),
  ];
}
