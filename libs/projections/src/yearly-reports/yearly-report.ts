import { daysToSendYearlyReport, dueDayOfYearlyReport } from '@waymark/casework';
import {
  addDays,
  daysBetween,
  endOfFinancialYear,
  financialYearOf,
  judge,
  lastFinancialYearEnd,
  latestDay,
  recipientNames,
  recipientsOf,
  standingInWords,
  whenInWords,
  type CivilDate,
  type EditionId,
  type Standing,
  type StatedDate,
} from '@waymark/statute';
import type { YearlyReportsStood, YearlyReportStood } from './course';

/** The report on one financial year: due by the end of the September that follows it. */
export interface YearlyReport {
  /** '2024-25' */
  readonly year: string;
  readonly due: CivilDate | null;
  /** Days until it is due; below zero once the day has passed. */
  readonly daysLeft: number | null;
  readonly edition: EditionId | null;
  readonly source: string | null;
  readonly publishedOn: StatedDate | null;
  /** Null where no step of the report is on record: it may well be published, and nothing is judged. */
  readonly standing: Standing | null;
  /** To whom it should go once it is published; before that, to whom it went already. */
  readonly sent: readonly YearlyReportSent[];
  /** 'not recorded in Waymark', 'published on 28 September 2026, in time' */
  readonly words: string;
}

export interface YearlyReportSent {
  readonly to: string;
  readonly title: string;
  readonly on: StatedDate | null;
  /** Null where the day of publication, or the edition, gives none. */
  readonly due: CivilDate | null;
}

interface YearlyReports {
  readonly yearlyReport: YearlyReport;
  readonly yearlyReportsBefore: readonly YearlyReport[];
}

/** The report on the year that ended last, and those on record of years before, the latest first. */
export function yearlyReportsOn(stood: YearlyReportsStood, on: CivilDate): YearlyReports {
  const ended = lastFinancialYearEnd(on);
  const before = Object.keys(stood)
    .flatMap((year) => endOfFinancialYear(year) ?? [])
    .filter((end) => end < ended)
    .toSorted()
    .toReversed();
  return {
    yearlyReport: reportOn(stood, ended, on),
    yearlyReportsBefore: before.map((end) => reportOn(stood, end, on)),
  };
}

function reportOn(stood: YearlyReportsStood, ended: CivilDate, on: CivilDate): YearlyReport {
  const year = financialYearOf(ended);
  const report = stood[year] ?? null;
  const publishedOn = report?.publishedOn ?? null;
  const counted = dueDayOfYearlyReport(year);
  if ('cannot' in counted) {
    const cannot = `the day cannot be computed, because ${counted.because}`;
    const said = publishedOn === null ? notRecorded(report) : `published ${whenInWords(publishedOn)}`;
    const sent = sentOf(report, null);
    return {
      year,
      due: null,
      daysLeft: null,
      edition: null,
      source: null,
      publishedOn,
      standing: null,
      sent,
      words: `${said}; ${cannot}`,
    };
  }
  const { due, edition, source } = counted;
  const standing =
    report === null ? null : judge({ ...judged, due, dueLatest: due, stopped: publishedOn, started: ended }, on, null);
  const words = standing === null ? notRecorded(report) : inWords(standing, publishedOn);
  const sent = sentOf(report, publishedOn);
  return { year, due, daysLeft: daysBetween(on, due), edition, source, publishedOn, standing, sent, words };
}

const judged = { id: 'yearly-report', missed: null, notApplicable: null, cannot: null } as const;

const notRecorded = (report: YearlyReportStood | null): string =>
  report === null ? 'not recorded in Waymark' : 'not recorded as published';

function inWords(standing: Standing, publishedOn: StatedDate | null): string {
  if (publishedOn === null) return `not recorded as published, ${standingInWords(standing)}`;
  const how = standing.state === 'met' ? 'in time' : standingInWords(standing).replace('met late', 'late');
  return `published ${whenInWords(publishedOn)}, ${how}`;
}

function sentOf(report: YearlyReportStood | null, publishedOn: StatedDate | null): YearlyReportSent[] {
  if (report === null) return [];
  const published = publishedOn === null ? null : latestDay(publishedOn);
  const due = published === null ? null : addDays(published, daysToSendYearlyReport);
  return recipientsOf('yearly-report')
    .map(({ to }) => ({ to, title: recipientNames[to], on: report.sent[to] ?? null, due }))
    .filter(({ on }) => publishedOn !== null || on !== null);
}
