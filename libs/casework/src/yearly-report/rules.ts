import {
  certainlyBefore,
  earliestDay,
  endOfFinancialYear,
  inWords,
  requiredReportContents,
  whenInWords,
} from '@waymark/statute';
import { ask, own, refuse, type Matter } from '../frame';
import { contentsMissing, notSignedOffBy, titleOfRecipient } from './readings';
import { yearlyReportOf, type Reporting, type YearlyReport } from './state';

// What is insisted on and asked of a yearly report. All of it happens elsewhere; here it is recorded.

interface AnyStep {
  readonly type: string;
  readonly data: unknown;
  readonly occurredOn: string;
}
type At = Matter<Reporting, AnyStep>;

const insist = refuse<Reporting, AnyStep>;
const rule = ask<Reporting, AnyStep>;

const dataOf = ({ step }: At) => step.data as { readonly year: string; readonly body?: string; readonly to?: string[] };

const endOf = (at: At) => endOfFinancialYear(dataOf(at).year);

const reportAt = (at: At): YearlyReport => yearlyReportOf(at.state, dataOf(at).year);

const required = requiredReportContents['yearly-report'];

const notSignedOff = (at: At): string[] =>
  notSignedOffBy(at.state, reportAt(at), earliestDay(at.step.occurredOn) ?? at.known.today).map(({ title }) => title);

const sentAlready = (at: At): string[] => {
  const { sent } = reportAt(at);
  return (dataOf(at).to ?? []).filter((to) => own(sent, to) !== undefined);
};

export const yearlyReportRules = {
  reportYearIsOne: insist((at) => endOf(at) !== null, 'A financial year is written as 2025-26.'),
  reportYearHasEnded: rule(
    (at) => !certainlyBefore(at.step.occurredOn, endOf(at) ?? at.step.occurredOn),
    (at) => `The year that it reports on had not ended on that day: it ends on ${inWords(endOf(at)!)}.`,
    null,
    'The year that it reports on had not ended on that day.',
  ),
  reportHoldsWhatItMust: rule(
    (at) => contentsMissing(reportAt(at)).length === 0,
    (at) =>
      `The last draft on record holds ${required.length - contentsMissing(reportAt(at)).length} of the ${required.length} things that guidance names.`,
    null,
    'The last draft on record does not hold all that guidance names.',
  ),
  reportIsReviewed: rule((at) => reportAt(at).reviewed, "The scrutineer's review of this report is not on record."),
  reportIsSignedOff: rule(
    (at) => notSignedOff(at).length === 0,
    (at) => `The report is not yet signed off by ${notSignedOff(at).join(', ')}.`,
    null,
    'The report is not yet signed off by all who decide.',
  ),
  reportIsNotSignedOffYet: rule(
    (at) => !reportAt(at).signedOff.includes(dataOf(at).body ?? ''),
    'That body has signed off this report already.',
  ),
  reportIsNotPublishedYet: rule(
    (at) => reportAt(at).publishedOn === null,
    (at) => `This report is published already: ${whenInWords(reportAt(at).publishedOn!)}.`,
    null,
    'This report is published already.',
  ),
  reportIsNotSentYet: rule(
    (at) => sentAlready(at).length === 0,
    (at) =>
      `This report was sent there already: ${sentAlready(at)
        .map((to) => `${titleOfRecipient(at.state, to)}, ${whenInWords(reportAt(at).sent[to]!)}`)
        .join('; ')}.`,
    null,
    'This report was sent there already.',
  ),
};

type RuleName = keyof typeof yearlyReportRules;

/** The steps with their rules, for the record of a partnership; `first` is what the record itself asks of each. */
export const yearlyReportSteps = <First extends string>(
  first: First,
  bodyIsHeld: First,
): Record<string, (First | RuleName)[]> => ({
  YearlyReportDrafted: [first, 'reportYearIsOne'],
  YearlyReportReviewed: [first, 'reportYearIsOne'],
  YearlyReportSignedOff: [first, bodyIsHeld, 'reportYearIsOne', 'reportIsNotSignedOffYet'],
  YearlyReportPublished: [
    first,
    'reportYearIsOne',
    'reportYearHasEnded',
    'reportHoldsWhatItMust',
    'reportIsReviewed',
    'reportIsSignedOff',
    'reportIsNotPublishedYet',
  ],
  YearlyReportSent: [first, 'reportYearIsOne', 'reportIsNotSentYet'],
});
