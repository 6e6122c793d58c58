import type { CaseTimeliness, Milestone } from '@waymark/projections';
import type { StatedDate } from '@waymark/statute';

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
        return { on: day?.on ?? null, workingDays, earlier: Math.max(0, -(workingDays ?? 0)) };
      }),
    })),
  };
}

const names = Object.keys(headings) as Milestone['milestone'][];

function headlineOf(cases: readonly CaseTimeliness[]): string {
  const spans = names.slice(1).map((name, index) => {
    const days = cases.flatMap((one) => {
      const { workingDays } = one.days.find(({ milestone }) => milestone === name) ?? { workingDays: null };
      return workingDays === null || workingDays < 0 ? [] : [workingDays];
    });
    return { from: names[index]!, to: name, count: days.length, median: medianOf(days) };
  });
  const longest = spans.toSorted((one, other) => other.median - one.median)[0]!;
  if (longest.count === 0) return 'Nothing to show yet.';
  return `Most of the days went between “${headings[longest.from]}” and “${headings[longest.to]}”: median ${longest.median} working days of ${longest.count} ${longest.count === 1 ? 'case' : 'cases'}.`;
}

function medianOf(days: readonly number[]): number {
  const sorted = days.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
