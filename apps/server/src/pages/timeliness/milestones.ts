import type { CaseTimeliness, Milestone } from '@waymark/projections';
import type { StatedDate } from '@waymark/statute';

/** Where the days went: a row a case, a column a milestone, and between two of them the working days. */
export interface MilestoneTable {
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
