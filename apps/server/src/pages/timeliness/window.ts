import type { CaseTimeliness } from '@waymark/projections';
import { earliestDay, financialYearOf, type CivilDate } from '@waymark/statute';

/** Five financial years and the one that runs: a page stays light however long a partnership has kept its record. */
const yearsListed = 6;

/** The cases that a page lists one by one; its counts are of all of them. */
export interface Window {
  readonly cases: readonly CaseTimeliness[];
  /** '2021-22' to '2026-27' */
  readonly from: string;
  readonly to: string;
  /** The last years of the windows beside it, where they hold cases. */
  readonly earlier: string | null;
  readonly later: string | null;
}

const firstYear = (year: string): number => Number(year.slice(0, 4));

const yearNamed = (first: number): string => `${first}-${String((first + 1) % 100).padStart(2, '0')}`;

/** `asked` is the last year to list, as an address gives it; what is no year means the year of the day looked at. */
export function windowOf(all: readonly CaseTimeliness[], day: CivilDate, asked: unknown): Window {
  const latest = firstYear(financialYearOf(day));
  const named = typeof asked === 'string' && /^\d{4}-\d{2}$/.test(asked) ? firstYear(asked) : latest;
  const to = Math.min(named, latest);
  const from = to - yearsListed + 1;
  const years = new Map(all.map((one) => [one.caseId, yearOf(one) ?? latest]));
  const inYears = ({ caseId }: CaseTimeliness): boolean => {
    const year = years.get(caseId) ?? latest;
    return year >= from && (year <= to || to === latest);
  };
  return {
    cases: all.filter(inYears),
    from: yearNamed(from),
    to: yearNamed(to),
    earlier: [...years.values()].some((year) => year < from) ? yearNamed(from - 1) : null,
    later: to < latest ? yearNamed(Math.min(to + yearsListed, latest)) : null,
  };
}

/** The year in which the first of its deadlines started, or in which it was opened. */
function yearOf({ clocks, openedOn }: CaseTimeliness): number | null {
  const days = [...clocks.map(({ started }) => started), openedOn]
    .flatMap((stated) => (stated === null ? [] : [earliestDay(stated)]))
    .filter((day) => day !== null);
  const first = days.toSorted()[0];
  return first === undefined ? null : firstYear(financialYearOf(first));
}
