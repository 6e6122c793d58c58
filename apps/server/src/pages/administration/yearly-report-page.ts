import {
  contentsMissing,
  decidingOn,
  dueDayOfYearlyReport,
  isYearlyReport,
  notSignedOffBy,
  statutoryRecipients,
  nextOfYearlyReport,
  titleOfRecipient,
  yearlyReportOf,
  type DecidingBody,
  type Partnership,
  type YearlyReport,
} from '@waymark/casework';
import type { OpenedStep } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import {
  daysBetween,
  earliestDay,
  financialYearOf,
  howMany,
  inWords,
  lastFinancialYearEnd,
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
      timeliness: directory.readsTimeliness ? `/timeliness/${partnership.id}` : null,
      entries: entriesOf(ofReports(steps), at, directory, titleOf, (step) =>
        aboutWhich(step, (id) => titleOf(id) ?? titleOfRecipient(partnership as Partnership, id)),
      ),
    },
  };
}

/** The year that ended last, and all of which something is on record. */
function yearsOf({ partnership, today }: Directory): string[] {
  const last = financialYearOf(lastFinancialYearEnd(today));
  return [...new Set([last, ...Object.keys((partnership as Partnership).yearlyReports ?? {})])].toSorted().toReversed();
}

function reportShown({ partnership, today, mayReport }: Directory, year: string) {
  const report = yearlyReportOf(partnership as Partnership, year);
  // What is out was signed by those who decided then.
  const day = (report.publishedOn === null ? null : earliestDay(report.publishedOn)) ?? today;
  const missing = notSignedOffBy(partnership as Partnership, report, day);
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
        value: signedOffInWords(missing, decidingOn(partnership as Partnership, day).length),
      },
      {
        key: 'Published',
        value: report.publishedOn === null ? 'Not recorded as published' : inWords(report.publishedOn),
      },
      ...[...new Set([...statutoryRecipients, ...Object.keys(report.sent)])].map((to) => ({
        key: `Sent to ${titleOfRecipient(partnership as Partnership, to)}`,
        value: report.sent[to] === undefined ? 'Not recorded as sent' : inWords(report.sent[to]),
      })),
    ],
    next: mayReport
      ? nextOfYearlyReport(report, missing).map((type) => ({
          href: `${directoryStepAddress(at, type)}?year=${year}`,
          text: formFor('partnership', type)?.title ?? type,
        }))
      : [],
  };
}

/** 'To be published by 30 September 2026. Working Together 2023, paragraphs 106 to 109.' */
function dueInWords(year: string): string {
  const counted = dueDayOfYearlyReport(year);
  return 'cannot' in counted
    ? `No day is set, because ${counted.because}.`
    : `To be published by ${inWords(counted.due)}. ${counted.source}.`;
}

/** '58 days ago', once the day has passed. */
function daysOver(year: string, today: CivilDate): string | null {
  const due = dueDayOfYearlyReport(year);
  if ('cannot' in due || today <= due.due) return null;
  return `${howMany(daysBetween(due.due, today), 'day', 'days')} ago`;
}

function draftInWords(report: YearlyReport): string {
  if (report.holds === null) return 'None recorded yet';
  const missing = contentsMissing(report);
  return missing.length === 0
    ? 'Holds all that guidance names'
    : `Does not hold yet: ${missing.map(({ words }) => words).join('; ')}`;
}

function signedOffInWords(missing: readonly DecidingBody[], deciding: number): string {
  if (missing.length > 0) return `Not yet by ${listed(missing.map(({ title }) => title))}`;
  return deciding === 0 ? 'No partner decides today' : 'By all partners';
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
