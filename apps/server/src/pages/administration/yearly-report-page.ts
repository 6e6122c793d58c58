import { decidingOn, isYearlyReport, yearlyReportOf, type Partnership, type YearlyReport } from '@waymark/casework';
import type { OpenedStep } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import {
  addYears,
  count,
  daysBetween,
  earliestDay,
  endOfFinancialYear,
  financialYearEnd,
  financialYearOf,
  howMany,
  inWords,
  recipientNames,
  recipientsOf,
  requiredReportContents,
  type CivilDate,
} from '@waymark/statute';
import type { Page } from '../rendering/page';
import { listed } from '../words/deadlines';
import { directoryStepAddress } from './addresses';
import type { Directory } from './directory';
import { entriesOf } from './entries';
import { around, titlesIn } from './people-pages';

/** The yearly reports of a partnership, the latest first: how far each has come, and what may be recorded of it. */
export function yearlyReportPage(directory: Directory, steps: readonly OpenedStep[]): Page {
  const { partnership } = directory;
  const at = { partnership: partnership.id, kind: 'partnership', id: partnership.id } as const;
  const titleOf = titlesIn(directory);
  return {
    template: 'administration/yearly-report.njk',
    title: 'Yearly report',
    section: 'administration',
    context: {
      ...around(directory),
      reports: yearsOf(directory).map((year) => reportShown(directory, year)),
      timeliness: `/timeliness/${partnership.id}`,
      entries: entriesOf(ofReports(steps), at, directory, titleOf, (step) =>
        aboutWhich(step, (id) => titleOf(id) ?? recipientInWords(partnership as Partnership, id)),
      ),
    },
  };
}

/** The year that ended last, and all of which something is on record. */
function yearsOf({ partnership, today }: Directory): string[] {
  const last = financialYearOf(addYears(financialYearEnd(today), -1));
  return [...new Set([last, ...Object.keys((partnership as Partnership).yearlyReports ?? {})])].toSorted().toReversed();
}

const statutory: readonly string[] = recipientsOf('yearly-report').map(({ to }) => to);

/** As the statute calls them, or as the partnership called those whom it set. */
const recipientInWords = ({ extraRecipients = [] }: Partnership, id: string): string =>
  (recipientNames as Readonly<Record<string, string>>)[id] ??
  extraRecipients.find(({ recipient }) => recipient === id)?.title ??
  'a recipient that is set no more';

function reportShown({ partnership, today, mayReport }: Directory, year: string) {
  const report = yearlyReportOf(partnership as Partnership, year);
  // What is out was signed by those who decided then.
  const day = (report.publishedOn === null ? null : earliestDay(report.publishedOn)) ?? today;
  const bodies = decidingOn(partnership as Partnership, day);
  const at = { partnership: partnership.id, kind: 'partnership', id: partnership.id } as const;
  return {
    year,
    due: dueInWords(year),
    overdue: report.publishedOn === null ? daysOver(year, today) : null,
    rows: [
      { key: 'Draft', value: draftInWords(report) },
      { key: 'Scrutineer’s review', value: report.reviewed ? 'Recorded' : 'Not recorded yet' },
      {
        key: 'Signed off',
        value: signedOffInWords(report, bodies),
      },
      {
        key: 'Published',
        value: report.publishedOn === null ? 'Not recorded as published' : inWords(report.publishedOn),
      },
      ...[...new Set([...statutory, ...Object.keys(report.sent)])].map((to) => ({
        key: `Sent to ${recipientInWords(partnership as Partnership, to)}`,
        value: report.sent[to] === undefined ? 'Not recorded as sent' : inWords(report.sent[to]),
      })),
    ],
    next: mayReport
      ? nextOf(
          report,
          bodies.map(({ body }) => body),
        ).map((type) => ({
          href: `${directoryStepAddress(at, type)}?year=${year}`,
          text: formFor('partnership', type)?.title ?? type,
        }))
      : [],
  };
}

const countedFor = (year: string) =>
  count('yearly-report', endOfFinancialYear(year)!, {
    calendar: null,
    edition: 'by start date',
    panelLetterWorkingDays: null,
  });

/** 'To be published by 30 September 2026. Working Together 2023, paragraphs 106 to 109.' */
function dueInWords(year: string): string {
  const counted = countedFor(year);
  return 'cannot' in counted
    ? `No day is set, because ${counted.because}.`
    : `To be published by ${inWords(counted.due)}. ${counted.source}.`;
}

/** '58 days ago', once the day has passed. */
function daysOver(year: string, today: CivilDate): string | null {
  const due = countedFor(year);
  if ('cannot' in due || today <= due.due) return null;
  return `${howMany(daysBetween(due.due, today), 'day', 'days')} ago`;
}

function draftInWords({ holds }: YearlyReport): string {
  if (holds === null) return 'None recorded yet';
  const missing = requiredReportContents['yearly-report'].filter(({ id }) => !holds.includes(id));
  return missing.length === 0
    ? 'Holds all that guidance names'
    : `Does not hold yet: ${missing.map(({ words }) => words).join('; ')}`;
}

function signedOffInWords({ signedOff }: YearlyReport, bodies: readonly { body: string; title: string }[]): string {
  const missing = bodies.filter(({ body }) => !signedOff.includes(body)).map(({ title }) => title);
  if (bodies.length > 0 && missing.length === 0) return 'By all partners';
  return missing.length === 0 ? 'No partner decides today' : `Not yet by ${listed(missing)}`;
}

/** What is still to be recorded, in the order in which it usually happens; of a draft there may always be another. */
function nextOf({ reviewed, signedOff, publishedOn, sent }: YearlyReport, bodies: readonly string[]): string[] {
  return [
    ...(publishedOn === null ? ['YearlyReportDrafted'] : []),
    ...(reviewed ? [] : ['YearlyReportReviewed']),
    ...(bodies.every((body) => signedOff.includes(body)) ? [] : ['YearlyReportSignedOff']),
    ...(publishedOn === null ? ['YearlyReportPublished'] : []),
    ...(statutory.every((to) => sent[to] !== undefined) ? [] : ['YearlyReportSent']),
  ];
}

function ofReports(steps: readonly OpenedStep[]): OpenedStep[] {
  const its = new Set(steps.filter(({ type }) => isYearlyReport({ type })).map(({ event }) => event));
  return steps.filter(({ event, data }) => its.has(event) || its.has(String(data['event'])));
}

/** '2025-26, Northmoor Police' */
function aboutWhich({ data }: OpenedStep, titleOf: (id: string) => string): string {
  const whom = [data['body'] ?? [], data['to'] ?? []].flat() as string[];
  const said = ['review', 'signedBy', 'where', 'note'].flatMap((field) =>
    typeof data[field] === 'string' ? [data[field]] : [],
  );
  return [String(data['year']), ...whom.map(titleOf), ...said].join(', ');
}
