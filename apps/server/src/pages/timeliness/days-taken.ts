import {
  covers,
  isPrecise,
  workingDaysBetween,
  type CivilDate,
  type StatedDate,
  type WorkingCalendar,
} from '@waymark/statute';

/** What is needed to count days by: the calendar as it was known, and the day up to which an open one has run. */
export interface CountedBy {
  readonly calendar: WorkingCalendar;
  readonly asAt: CivilDate;
}

interface Ran {
  readonly started: StatedDate | null;
  readonly stopped: StatedDate | null;
}

/**
 * Working days from start to stop, or so far where it is still open. Null where a date is not one exact day, the stop
 * lies before the start, or the calendar does not reach: nothing is assumed.
 */
export function daysTaken({ started, stopped }: Ran, { calendar, asAt }: CountedBy): number | null {
  const end = stopped ?? asAt;
  if (started === null || !isPrecise(started) || !isPrecise(end) || end < started) return null;
  if (!covers(calendar, started) || !covers(calendar, end)) return null;
  return workingDaysBetween(started, end, calendar);
}

/** The limit in the same measure, so that a plot shows each case beside its own. */
export function daysAllowed(
  started: StatedDate | null,
  due: CivilDate | null,
  calendar: WorkingCalendar,
): number | null {
  if (started === null || due === null || !isPrecise(started)) return null;
  return covers(calendar, started) && covers(calendar, due) ? workingDaysBetween(started, due, calendar) : null;
}
