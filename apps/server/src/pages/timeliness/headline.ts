import type { Timeliness } from '@waymark/projections';
import { editionOn, financialYearOf, type CivilDate } from '@waymark/statute';
import { startedIn } from './period';
import { sectionHeadline } from './section-headline';

export const headlined = ['notification', 'rapid-review'] as const;

/**
 * A partnership in two sentences: 'In 2026-27: 9 of 11 notifications were sent within five working days; 2 were late. …'
 * In a year that is too young to say anything, it says so and goes back to the year before.
 */
export function headlineOf({ cases, asAt }: Timeliness): string {
  const clocks = cases.flatMap((one) => one.clocks).filter(({ clock }) => headlined.some((id) => id === clock));
  if (clocks.length === 0) return 'No notification and no rapid review has started yet.';
  const edition = editionOn(asAt)?.id ?? 'wt-2018';
  const [year, before] = [asAt, yearBefore(asAt)].map(financialYearOf) as [string, string];
  for (const period of [year, before]) {
    const its = clocks.filter(startedIn(period));
    const sentences = headlined
      .filter((id) => its.some(({ clock }) => clock === id))
      .map((id) => sectionHeadline(id, its, edition));
    const none = period === year ? '' : `None has started in ${year}. `;
    if (sentences.length > 0) return `${none}In ${period}: ${sentences.join(' ')}`;
  }
  return `No notification and no rapid review has started in ${before} or ${year}.`;
}

const yearBefore = (day: CivilDate): CivilDate => `${Number(day.slice(0, 4)) - 1}-${day.slice(5, 7)}-01`;
