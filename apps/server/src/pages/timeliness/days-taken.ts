import { howMany } from '@waymark/statute';
import {
  addMonths,
  covers,
  daysBetween,
  isPrecise,
  workingDaysBetween,
  type CivilDate,
  type ClockId,
  type StatedDate,
  type WorkingCalendar,
} from '@waymark/statute';

/** What is needed to count days by: the calendar as it was known, and the day up to which an open one has run. */
export interface CountedBy {
  readonly calendar: WorkingCalendar;
  readonly asAt: CivilDate;
}

type Unit = 'working days' | 'days' | 'months';

/** What a table counts of each case, and how it is headed. */
export const measures: Readonly<Record<ClockId, Measure>> = {
  notification: { heading: 'Working days', unit: 'working days', backwards: false },
  'rapid-review': { heading: 'Working days', unit: 'working days', backwards: false },
  'panel-letter': { heading: 'Working days', unit: 'working days', backwards: false },
  'practice-review': { heading: 'Months', unit: 'months', backwards: false },
  'advance-copies': { heading: 'Working days before publication', unit: 'working days', backwards: true },
  'public-availability': { heading: 'Days available', unit: 'days', backwards: false },
  'yearly-report': { heading: 'Days', unit: 'days', backwards: false },
};

export interface Measure {
  readonly heading: string;
  /** As the limit is written: six months are not always as many days. */
  readonly unit: Unit;
  /** Counted back from the day that starts it. */
  readonly backwards: boolean;
}

/** How long it took, or has run so far. */
export interface Taken {
  readonly value: number;
  /** '14'; of months '6 months and 1 day', where 6.03 would say nothing. */
  readonly words: string;
}

interface Ran {
  readonly clock: ClockId;
  readonly started: StatedDate | null;
  readonly stopped: StatedDate | null;
}

/**
 * From start to stop, or so far where it is still open. Null where a date is not one exact day, the stop lies before the
 * start, or the calendar does not reach: nothing is assumed.
 */
export function daysTaken({ clock, started, stopped }: Ran, { calendar, asAt }: CountedBy): Taken | null {
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
    : (between(started, due, measures[clock].unit, calendar)?.value ?? null);

function between(from: CivilDate, until: CivilDate, unit: Unit, calendar: WorkingCalendar): Taken | null {
  if (until < from) return null;
  if (unit === 'months') return monthsBetween(from, until);
  if (unit === 'days') return plainly(daysBetween(from, until));
  return covers(calendar, from) && covers(calendar, until) ? plainly(workingDaysBetween(from, until, calendar)) : null;
}

const plainly = (count: number): Taken => ({ value: count, words: String(count) });

/** Whole calendar months, and the days beyond them as a part of the month that they lie in. */
export function monthsBetween(from: CivilDate, until: CivilDate): Taken {
  let months = (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12;
  months += Number(until.slice(5, 7)) - Number(from.slice(5, 7));
  while (addMonths(from, months) > until) months -= 1;
  const whole = addMonths(from, months);
  const days = daysBetween(whole, until);
  const parts = [
    ...(months === 0 ? [] : [`${howMany(months, 'month', 'months')}`]),
    ...(days === 0 && months > 0 ? [] : [`${howMany(days, 'day', 'days')}`]),
  ];
  return { value: months + days / daysBetween(whole, addMonths(from, months + 1)), words: parts.join(' and ') };
}
