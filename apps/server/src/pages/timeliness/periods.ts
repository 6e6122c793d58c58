import type { CohortShares, Durations, Timeliness } from '@waymark/projections';
import type { ClockId, Shares } from '@waymark/statute';
import { periodInWords } from './period';

/** A financial year or a quarter, as a row: how many on time, and what is counted beside and never dropped. */
export interface PeriodRow {
  readonly title: string;
  /** Leads to its cases; null where the start lies in no one period for certain. */
  readonly period: string | null;
  readonly onTime: string;
  readonly shares: Shares;
}

export interface DurationRow {
  readonly title: string;
  readonly durations: Durations;
}

/** '1 of 2', with a percentage only where there are ten or more to take one of. */
function onTimeInWords({ judged, onTime, percentage }: Shares): string {
  if (judged === 0) return 'None judged yet';
  return percentage === null ? `${onTime} of ${judged}` : `${onTime} of ${judged} (${percentage}%)`;
}

/** What each count of a period is called. */
export interface ShareHeadings {
  readonly caption: string;
  readonly onTime: string;
  readonly late: string;
  readonly missed: string;
  readonly running: string;
}

const usual: ShareHeadings = {
  caption: 'on time',
  onTime: 'On time',
  late: 'Late',
  missed: 'Overdue and still open',
  running: 'Running',
};

/** A report is available until it is taken down: nothing is done by a day here. */
export const shareHeadings = (clock: ClockId): ShareHeadings =>
  clock !== 'public-availability'
    ? usual
    : {
        caption: 'available for its full time',
        onTime: 'For its full time',
        late: 'Late',
        missed: 'Taken down too soon',
        running: 'Available',
      };

export interface PeriodRows {
  readonly years: readonly PeriodRow[];
  readonly quarters: readonly PeriodRow[];
  /** What is counted in some of the rows: a column of noughts is left out. */
  readonly counted: Readonly<Record<'missed' | 'notApplicable' | 'cannotBeJudged' | 'cannotBeComputed', boolean>>;
}

/** The latest first; last, those of which the start lies in no one period for certain. */
export function periodRows({ shares }: Timeliness, clock: ClockId): PeriodRows {
  const years = rowsBy('financial year', shares, clock);
  const some = (state: keyof PeriodRows['counted']): boolean => years.some((row) => row.shares[state] > 0);
  return {
    years,
    quarters: rowsBy('quarter', shares, clock),
    counted: {
      missed: some('missed'),
      notApplicable: some('notApplicable'),
      cannotBeJudged: some('cannotBeJudged'),
      cannotBeComputed: some('cannotBeComputed'),
    },
  };
}

const rowsBy = (by: CohortShares['by'], shares: readonly CohortShares[], clock: ClockId): readonly PeriodRow[] =>
  shares
    .filter((cohort) => cohort.clock === clock && cohort.by === by)
    .toSorted((one, other) => (other.period ?? '').localeCompare(one.period ?? ''))
    .map(({ period, shares }) => ({ title: titleOf(period, by), period, onTime: onTimeInWords(shares), shares }));

const titleOf = (period: string | null, by: CohortShares['by']): string =>
  period === null ? `In no one ${by === 'quarter' ? 'quarter' : 'year'} for certain` : periodInWords(period);

/** How long it took: all together, then by financial year, the latest first. */
export function durationRows({ durations }: Timeliness, clock: ClockId): readonly DurationRow[] {
  const ofClock = durations.filter((one) => one.clock === clock);
  return ofClock
    .toSorted((one, other) => (other.period ?? '9').localeCompare(one.period ?? '9'))
    .map((one) => ({ title: one.period ?? 'All years', durations: one }));
}
