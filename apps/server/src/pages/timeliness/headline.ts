import type { ClockTimeliness, CohortShares, Timeliness } from '@waymark/projections';
import { earliestDay, financialYearOf, isPrecise, type CivilDate } from '@waymark/statute';
import { amount } from './states';

/**
 * The page in one sentence: 'Rapid reviews started in 2025-26: 5 of 7 on time; 1 is running with 3 working days left.'
 * In a year that is too young to say anything, it says so and goes back to the year before.
 */
export function headlineOf({ cases, shares, asAt }: Timeliness): string {
  const reviews = cases
    .flatMap(({ clocks }) => clocks)
    .filter(({ clock, standing }) => clock === 'rapid-review' && standing.state !== 'notApplicable');
  const years = [asAt, yearBefore(asAt)].map(financialYearOf);
  const [year, before] = years as [string, string];
  if (reviews.length === 0) return 'No rapid review has started yet.';
  if (reviews.some((review) => startedIn(review, year))) return `${sentence(year, shares, reviews)}.`;
  if (reviews.some((review) => startedIn(review, before))) {
    return `No rapid review has started in ${year}. ${sentence(before, shares, reviews)}.`;
  }
  return `No rapid review has started in ${before} or ${year}.`;
}

const yearBefore = (day: CivilDate): CivilDate => `${Number(day.slice(0, 4)) - 1}-${day.slice(5, 7)}-01`;

function startedIn({ started }: ClockTimeliness, year: string): boolean {
  if (started === null || !isPrecise(started)) return false;
  const day = earliestDay(started);
  return day !== null && financialYearOf(day) === year;
}

function sentence(year: string, shares: readonly CohortShares[], reviews: readonly ClockTimeliness[]): string {
  const share = shares.find(
    ({ clock, by, period }) => clock === 'rapid-review' && by === 'financial year' && period === year,
  );
  const inYear = reviews.filter((review) => startedIn(review, year));
  const clauses = [share?.shares.words ?? 'none judged yet', overdue(inYear), running(inYear)];
  return `Rapid reviews started in ${year}: ${clauses.filter((clause) => clause !== null).join('; ')}`;
}

function overdue(reviews: readonly ClockTimeliness[]): string | null {
  const { length } = reviews.filter(({ standing }) => standing.state === 'missedOpen');
  if (length === 0) return null;
  return length === 1 ? '1 is overdue and still open' : `${length} are overdue and still open`;
}

function running(reviews: readonly ClockTimeliness[]): string | null {
  const left = reviews.flatMap(({ standing }) => (standing.state === 'running' ? [standing] : []));
  const nearest = left.toSorted((a, b) => a.left - b.left)[0];
  if (nearest === undefined) return null;
  const days = nearest.left === 0 ? 'due today' : `with ${amount(nearest.left, nearest.unit)} left`;
  if (left.length === 1) return `1 is running ${nearest.left === 0 ? 'and ' : ''}${days}`;
  return `${left.length} are running, the nearest ${days}`;
}
