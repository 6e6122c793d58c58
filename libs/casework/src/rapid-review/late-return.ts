import {
  earliestDay,
  latestDay,
  workingDaysBetween,
  type CivilDate,
  type StatedDate,
  type WorkingCalendar,
} from '@waymark/statute';
import { own } from '../frame';
import type { RapidReview } from './state';

/** That an agency's first return came after the day by which it was asked for. */
export interface LateReturn {
  readonly due: CivilDate;
  /** Working days after that day; 0 where none but a weekend or a holiday lay between. */
  readonly workingDays: number;
  /** Its day is not exact: it came so late at least. */
  readonly atLeast: boolean;
}

/**
 * Of a return that came on a day, whether it was late; null where it was not, or where nobody can say. What follows a query
 * has the query's own day, and is no late return.
 */
export function lateReturn(
  { returns }: RapidReview,
  agency: string,
  cameOn: StatedDate,
  calendar: WorkingCalendar,
): LateReturn | null {
  const of = own(returns, agency);
  const first = earliestDay(cameOn);
  if (of === undefined || of.due === null || of.firstReceivedOn !== cameOn || first === null || first <= of.due)
    return null;
  return {
    due: of.due,
    workingDays: workingDaysBetween(of.due, first, calendar),
    atLeast: latestDay(cameOn) !== first,
  };
}
