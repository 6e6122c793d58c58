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
    rows: shown.toReversed().map(({ caseId, reference, days }) => ({
      caseId,
      reference: reference ?? 'Reference not known',
      cells: Object.keys(headings).map((name) => {
        const day = days.find(({ milestone }) => milestone === name);
        const workingDays = day?.workingDays ?? null;
        const earlier = Math.max(0, -(workingDays ?? 0));
        return { on: day?.on ?? null, workingDays, earlier, soFar: day?.soFar ?? false };
      }),
    })),
  };
}

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
  for (const { days } of cases) {
    let from: Milestone | null = null;
    for (const to of days) {
      const { on, workingDays } = to;
      if (from !== null && !from.soFar && !to.soFar && workingDays !== null && workingDays >= 0) {
        const span = `${from.milestone} ${to.milestone}`;
        const known = spans.get(span)?.days ?? [];
        spans.set(span, { from: from.milestone, to: to.milestone, days: [...known, workingDays] });
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
