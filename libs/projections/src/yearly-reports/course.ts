import { firstDay } from '@waymark/casework';
import type { StatedDate } from '@waymark/statute';
import { course } from '../course/course';

/** The yearly reports of a partnership, by financial year. */
export type YearlyReportsStood = Readonly<Record<string, YearlyReportStood>>;

export interface YearlyReportStood {
  readonly publishedOn: StatedDate | null;
  /** By recipient: the first day on which it was sent there. */
  readonly sent: Readonly<Record<string, StatedDate>>;
}

interface OfYear {
  readonly year: string;
}

export const yearlyReports = course<YearlyReportsStood>({
  categories: ['partnership'],
  initial: {},
  folds: {
    YearlyReportDrafted: (state, { year }: OfYear) => changed(state, year, {}),
    YearlyReportReviewed: (state, { year }: OfYear) => changed(state, year, {}),
    YearlyReportSignedOff: (state, { year }: OfYear) => changed(state, year, {}),
    YearlyReportPublished: (state, { year }: OfYear, { occurredOn }) =>
      changed(state, year, { publishedOn: firstDay(state[year]?.publishedOn ?? null, occurredOn) }),
    YearlyReportSent: (state, { year, to }: OfYear & { readonly to: readonly string[] }, { occurredOn }) => {
      const before = state[year]?.sent ?? {};
      const now = to.map((one) => [one, firstDay(before[one] ?? null, occurredOn)]);
      return changed(state, year, { sent: { ...before, ...Object.fromEntries(now) } });
    },
  },
});

const changed = (state: YearlyReportsStood, year: string, change: Partial<YearlyReportStood>): YearlyReportsStood => ({
  ...state,
  [year]: { publishedOn: null, sent: {}, ...state[year], ...change },
});
