import {
  clockIds,
  covers,
  daysBetween,
  isPrecise,
  unitOf,
  workingDaysBetween,
  type ClockId,
  type WorkingCalendar,
} from '@waymark/statute';
import { grouped } from '../grouped';
import { byPeriod, isCounted } from './cohorts';
import type { ClockTimeliness, Durations } from './types';

/** With fewer values a spread says nothing that the values themselves do not. */
const fewestForSpread = 4;

/** How long clocks ran, by clock: all together, then by the financial year in which they started. */
export function durationsIn(clocks: readonly ClockTimeliness[], calendar: WorkingCalendar): readonly Durations[] {
  const byClock = grouped(
    clocks.filter((clock) => isCounted(clock) && applies(clock)),
    ({ clock }) => clock,
  );
  return clockIds.filter(hasLength).flatMap((clock) => {
    const counted = byClock.get(clock);
    if (counted === undefined) return [];
    const all: readonly (readonly [string | null, readonly ClockTimeliness[]])[] = [[null, counted]];
    const years = byPeriod(counted, 'financial year').filter(([year]) => year !== null);
    return [...all, ...years].map(([period, cohort]) => durationsOf(clock, period, cohort, calendar));
  });
}

/** What is counted back from a day, or stands until one, has no length that says anything. */
const hasLength = (clock: ClockId): boolean => clock !== 'advance-copies' && clock !== 'public-availability';

const applies = ({ standing }: ClockTimeliness): boolean => standing.state !== 'notApplicable';

function durationsOf(
  clock: ClockId,
  period: string | null,
  cohort: readonly ClockTimeliness[],
  calendar: WorkingCalendar,
): Durations {
  const unit = unitOf(clock);
  const stopped = cohort.filter((one) => one.stopped !== null);
  const values = stopped.flatMap((one) => lengthOf(one, unit === 'days' ? null : calendar)).toSorted((a, b) => a - b);
  const stillOpen = cohort.length - stopped.length;
  const median = quantile(values, 0.5);
  return {
    clock,
    period,
    unit,
    counted: values.length,
    stillOpen,
    notCounted: stopped.length - values.length,
    median,
    spread: values.length < fewestForSpread ? null : spreadOf(values),
    words:
      median === null
        ? `none ended yet, ${stillOpen} still open`
        : `median ${median} ${unit} of ${values.length}, ${stillOpen} still open`,
  };
}

/** Days from start to stop; none where a date is not exact, lies beyond the calendar, or the stop before the start. */
function lengthOf({ started, stopped }: ClockTimeliness, calendar: WorkingCalendar | null): number[] {
  if (started === null || stopped === null || !isPrecise(started) || !isPrecise(stopped) || stopped < started)
    return [];
  if (calendar === null) return [daysBetween(started, stopped)];
  return covers(calendar, started) && covers(calendar, stopped) ? [workingDaysBetween(started, stopped, calendar)] : [];
}

const spreadOf = (values: readonly number[]) => ({
  min: values[0]!,
  lowerQuartile: quantile(values, 0.25)!,
  upperQuartile: quantile(values, 0.75)!,
  max: values.at(-1)!,
});

/** Between two values lies their weighted mean: the method that spreadsheets use. */
function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const place = (values.length - 1) * share;
  const below = values[Math.floor(place)]!;
  const above = values[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}
