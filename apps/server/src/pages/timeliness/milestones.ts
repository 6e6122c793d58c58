import type { CaseTimeliness, Milestone } from '@waymark/projections';
import { howMany, isPrecise, type StatedDate } from '@waymark/statute';

/** Where the days went: a row a case, a column a milestone, and between two of them the working days. */
export interface MilestoneTable {
  /** Between which two of them most of the days went. */
  readonly headline: string;
  readonly headings: readonly string[];
  readonly rows: readonly MilestoneRow[];
}

export interface MilestoneRow {
  readonly caseId: string;
  readonly reference: string;
  readonly cells: readonly {
    readonly on: StatedDate | null;
    readonly workingDays: number | null;
    readonly earlier: number;
    /** Others may follow it while the review goes on: it is the last until now, and counts in no headline. */
    readonly soFar: boolean;
  }[];
}

const headings: Record<Milestone['milestone'], string> = {
  awareness: 'Aware',
  notification: 'Notified',
  'copy to the business unit': 'Copy to the business unit',
  'first request': 'First request',
  'last return': 'Last return',
  meeting: 'Meeting',
  'last sign-off': 'Last sign-off',
  sending: 'Sent to the Panel',
};

/** Cases of which nothing but the awareness is known say nothing here. */
export function milestoneTable(cases: readonly CaseTimeliness[]): MilestoneTable {
  const shown = cases.filter(({ days }) => days.filter(({ on }) => on !== null).length > 1);
  return {
    headline: headlineOf(shown),
    headings: Object.values(headings),
    rows: shown.toReversed().map((of) => ({
      caseId: of.caseId,
      reference: of.reference ?? 'Reference not known',
      cells: (Object.keys(headings) as Milestone['milestone'][]).map((name) => {
        const day = of.days.find(({ milestone }) => milestone === name);
        const workingDays = day?.workingDays ?? null;
        const on = day?.on ?? null;
        return {
          on,
          workingDays,
          earlier: Math.max(0, -(workingDays ?? 0)),
          soFar: on !== null && isSoFar(of, name),
        };
      }),
    })),
  };
}

const lastOfSeveral: ReadonlySet<Milestone['milestone']> = new Set(['last return', 'last sign-off']);

/** No return and no sign-off is known to be the last while nothing was sent and a deadline of the review still runs. */
const isSoFar = ({ clocks, days }: CaseTimeliness, name: Milestone['milestone']): boolean =>
  lastOfSeveral.has(name) &&
  days.every(({ milestone, on }) => milestone !== 'sending' || on === null) &&
  clocks.some(
    ({ clock, stopped, standing }) =>
      (clock === 'notification' || clock === 'rapid-review') &&
      stopped === null &&
      standing.state !== 'notApplicable' &&
      standing.state !== 'missed',
  );

interface Span {
  readonly from: Milestone['milestone'];
  readonly to: Milestone['milestone'];
  readonly days: readonly number[];
}

/**
 * Days are counted from the milestone that is known last, which is not always the one in the column before. To and from a
 * milestone that others may follow, none are.
 */
function spansOf(cases: readonly CaseTimeliness[]): readonly Span[] {
  const spans = new Map<string, Span>();
  for (const one of cases) {
    let from: Milestone['milestone'] | null = null;
    for (const { milestone: to, on, workingDays } of one.days) {
      const counted = from !== null && !isSoFar(one, from) && !isSoFar(one, to);
      if (from !== null && counted && workingDays !== null && workingDays >= 0) {
        const known = spans.get(`${from} ${to}`)?.days ?? [];
        spans.set(`${from} ${to}`, { from, to, days: [...known, workingDays] });
      }
      if (on !== null && isPrecise(on)) from = to;
    }
  }
  return [...spans.values()];
}

function headlineOf(cases: readonly CaseTimeliness[]): string {
  const total = ({ days }: Span): number => days.reduce((sum, one) => sum + one, 0);
  const most = spansOf(cases).toSorted((one, other) => total(other) - total(one))[0];
  if (most === undefined) return 'Nothing to show yet.';
  const { from, to, days } = most;
  return `Most of the days went between “${headings[from]}” and “${headings[to]}”: median ${medianOf(days)} working days of ${howMany(days.length, 'case', 'cases')}.`;
}

function medianOf(days: readonly number[]): number {
  const sorted = days.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
