import type { StatedDate } from '@waymark/statute';
import { firstDay } from '../first-day';
import type { DatedBody } from '../directory/dated-bodies';
import { impossible, own, told, type Dated, type ExtraRecipient } from '../frame';
import type { YearlyReportOnRecord } from './facts';

/** How far the report on one financial year has come. */
export interface YearlyReport extends Dated {
  /** What of the required contents its last draft holds; null while none is on record. */
  readonly holds: readonly string[] | null;
  readonly reviewed: boolean;
  /** The bodies that signed it off. */
  readonly signedOff: readonly string[];
  readonly publishedOn: StatedDate | null;
  /** By recipient: the first day on which it was sent there. */
  readonly sent: Readonly<Record<string, StatedDate>>;
}

/** A record in which yearly reports stand: a partnership's. */
export interface Reporting {
  readonly bodies: readonly DatedBody[];
  readonly extraRecipients?: readonly ExtraRecipient[];
  /** By financial year, '2025-26'. Left out until the first of their steps. */
  readonly yearlyReports?: Readonly<Record<string, YearlyReport>>;
}

const none: YearlyReport = { holds: null, reviewed: false, signedOff: [], publishedOn: null, sent: {} };

/** The report on a financial year, as it stands; one of which nothing is on record is at its beginning. */
export const yearlyReportOf = ({ yearlyReports = {} }: Pick<Reporting, 'yearlyReports'>, year: string): YearlyReport =>
  own(yearlyReports, year) ?? none;

export const withYearlyReport = <State extends Reporting>(state: State, step: YearlyReportOnRecord): State => ({
  ...state,
  yearlyReports: { ...state.yearlyReports, [step.data.year]: fold(yearlyReportOf(state, step.data.year), step) },
});

function fold(report: YearlyReport, { type, data, occurredOn }: YearlyReportOnRecord): YearlyReport {
  switch (type) {
    case 'YearlyReportDrafted':
      return told(report, 'draft', occurredOn, { holds: data.holds });
    case 'YearlyReportReviewed':
      return { ...report, reviewed: true };
    case 'YearlyReportSignedOff':
      return { ...report, signedOff: [...report.signedOff.filter((body) => body !== data.body), data.body] };
    case 'YearlyReportPublished':
      return { ...report, publishedOn: firstDay(report.publishedOn, occurredOn) };
    case 'YearlyReportSent': {
      const sent = data.to.map((to) => [to, firstDay(own(report.sent, to) ?? null, occurredOn)]);
      return { ...report, sent: { ...report.sent, ...Object.fromEntries(sent) } };
    }
    default:
      return impossible(type);
  }
}
