import {
  covers,
  daysBetween,
  isPrecise,
  workingDaysBetween,
  type CivilDate,
  type ClockId,
  type StandingUnit,
  type StatedDate,
  type WorkingCalendar,
} from '@waymark/statute';

/** What is needed to count days by: the calendar as it was known, and the day up to which an open one has run. */
export interface CountedBy {
  readonly calendar: WorkingCalendar;
  readonly asAt: CivilDate;
}

/** What a table counts of each case, and how it is headed. */
export const measures: Readonly<Record<ClockId, Measure>> = {
  notification: { heading: 'Working days', unit: 'working days', backwards: false },
  'rapid-review': { heading: 'Working days', unit: 'working days', backwards: false },
  'panel-letter': { heading: 'Working days', unit: 'working days', backwards: false },
  'practice-review': { heading: 'Days', unit: 'days', backwards: false },
  'advance-copies': { heading: 'Working days before publication', unit: 'working days', backwards: true },
  'public-availability': { heading: 'Days available', unit: 'days', backwards: false },
  'yearly-report': { heading: 'Days', unit: 'days', backwards: false },
};

export interface Measure {
  readonly heading: string;
  readonly unit: StandingUnit;
  /** Counted back from the day that starts it. */
  readonly backwards: boolean;
}

interface Ran {
  readonly clock: ClockId;
  readonly started: StatedDate | null;
  readonly stopped: StatedDate | null;
}

/**
 * Days from start to stop, or so far where it is still open. Null where a date is not one exact day, the stop lies
 * before the start, or the calendar does not reach: nothing is assumed.
 */
export function daysTaken({ clock, started, stopped }: Ran, { calendar, asAt }: CountedBy): number | null {
  const { unit, backwards } = measures[clock];
  const end = stopped ?? (backwards ? null : asAt);
  if (started === null || end === null || !isPrecise(started) || !isPrecise(end)) return null;
  return backwards ? between(end, started, unit, calendar) : between(started, end, unit, calendar);
}

/** The limit in the same measure, so that a plot shows each case beside its own. */
export const daysAllowed = (
  {
    clock,
    started,
    due,
  }: { readonly clock: ClockId; readonly started: StatedDate | null; readonly due: CivilDate | null },
  calendar: WorkingCalendar,
): number | null =>
  started === null || due === null || !isPrecise(started)
    ? null
    : between(started, due, measures[clock].unit, calendar);

function between(from: CivilDate, until: CivilDate, unit: StandingUnit, calendar: WorkingCalendar): number | null {
  if (until < from) return null;
  if (unit === 'days') return daysBetween(from, until);
  return covers(calendar, from) && covers(calendar, until) ? workingDaysBetween(from, until, calendar) : null;
}
