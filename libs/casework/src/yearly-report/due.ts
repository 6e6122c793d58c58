import {
  addDays,
  daysBetween,
  financialYearOf,
  lastFinancialYearEnd,
  latestDay,
  type CivilDate,
} from '@waymark/statute';
import { own } from '../frame';
import { dueDayOfYearlyReport, statutoryRecipients } from './readings';
import { yearlyReportOf, type Reporting } from './state';

/** Days after publication within which the Panel and the Department are sent it (Working Together 2023, paragraph 109). */
export const daysToSendYearlyReport = 7;

/** How many days before its day a yearly report of which nothing is on record is asked for: it takes that long to write. */
const askedForWithin = 92;

/** A yearly report that waits for the business unit, which alone records it. */
export interface YearlyReportWaiting {
  /** '2025-26' */
  readonly year: string;
  readonly to: 'publish' | 'send';
  /** Null where nothing is on record and the day has passed: then nobody can say that it is late. */
  readonly due: CivilDate | null;
}

/**
 * What of yearly reports waits on a day. A report of which something is on record waits until it is published, and then until
 * it is sent to those whom the statute names: of it timeliness judges. One of which nothing is on record is asked for as its
 * day comes near, of the year that ended last alone, and only where some body decided already before that year ended: what was
 * founded since has nothing to report on. Once its day has passed it may well be published and told to nobody here, so that it
 * waits still but is called late no more than timeliness calls it.
 */
export function yearlyReportsWaiting(record: Reporting, today: CivilDate): readonly YearlyReportWaiting[] {
  const ended = lastFinancialYearEnd(today);
  const last = financialYearOf(ended);
  const onRecord = Object.keys(record.yearlyReports ?? {}).toSorted();
  const begun = onRecord.flatMap((year) => waitingOf(record, year));
  const existed = record.bodies.some(({ from, until }) => from <= ended && (until === null || today < until));
  if (onRecord.includes(last) || !existed) return begun;
  const due = dayOf(last);
  if (due === null || daysBetween(today, due) > askedForWithin) return begun;
  return [...begun, { year: last, to: 'publish', due: today <= due ? due : null }];
}

function waitingOf(record: Reporting, year: string): YearlyReportWaiting[] {
  const { publishedOn, sent } = yearlyReportOf(record, year);
  if (publishedOn === null) return [{ year, to: 'publish', due: dayOf(year) }];
  if (statutoryRecipients.every((to) => own(sent, to) !== undefined)) return [];
  const published = latestDay(publishedOn);
  return [{ year, to: 'send', due: published === null ? null : addDays(published, daysToSendYearlyReport) }];
}

function dayOf(year: string): CivilDate | null {
  const counted = dueDayOfYearlyReport(year);
  return 'cannot' in counted ? null : counted.due;
}
