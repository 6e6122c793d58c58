import {
  clockIds,
  financialYearOf,
  quarterOf,
  sharesOf,
  spanOf,
  type CivilDate,
  type StatedDate,
} from '@waymark/statute';
import { grouped } from '../grouped';
import type { ClockTimeliness, CohortShares } from './types';

const periods = { quarter: quarterOf, 'financial year': financialYearOf } as const;

/** Clocks by the period in which they started: those that govern, and are more than an expectation. */
export function sharesIn(clocks: readonly ClockTimeliness[]): readonly CohortShares[] {
  const byClock = grouped(clocks.filter(isCounted), ({ clock }) => clock);
  return clockIds.flatMap((clock) => {
    const counted = byClock.get(clock) ?? [];
    return (['quarter', 'financial year'] as const).flatMap((by) =>
      byPeriod(counted, by).map(([period, cohort]) => ({
        clock,
        by,
        period,
        shares: sharesOf(cohort.map(({ standing }) => standing)),
      })),
    );
  });
}

export const isCounted = ({ governs, expectation }: ClockTimeliness): boolean => governs && !expectation;

/** Oldest period first; those that lie in no one period for certain last. */
export function byPeriod(
  clocks: readonly ClockTimeliness[],
  by: keyof typeof periods,
): readonly (readonly [string | null, readonly ClockTimeliness[]])[] {
  const groups = grouped(clocks, ({ started }) => periodOf(started, periods[by]) ?? '');
  const inOrder = [...groups].toSorted(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  return inOrder.map(([period, cohort]) => [period === '' ? null : period, cohort]);
}

/** An imprecise start lies in a period only when every day that it may mean does. */
function periodOf(started: StatedDate | null, of: (day: CivilDate) => string): string | null {
  if (started === null) return null;
  const { earliest, latest } = spanOf(started);
  if (earliest === null || latest === null) return null;
  const period = of(earliest);
  return of(latest) === period ? period : null;
}
