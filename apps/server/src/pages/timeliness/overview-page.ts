import type { PartnershipEntry, Timeliness } from '@waymark/projections';
import type { CivilDate } from '@waymark/statute';
import type { Page } from '../rendering/page';
import { headlineOf } from './headline';

const headlines = new WeakMap<Timeliness, string>();

/** Twenty headlines are worded once each for as long as their figures stand. */
function headlineKept(figures: Timeliness): string {
  const headline = headlines.get(figures) ?? headlineOf(figures);
  headlines.set(figures, headline);
  return headline;
}

/** As many as a person reads; each has its figures counted for it. */
const most = 20;

/** Every partnership with its headline, so many a page. Null where there is no such page. */
export async function overviewPage(
  figuresOf: (partnership: string) => Promise<Timeliness>,
  partnerships: readonly PartnershipEntry[],
  today: CivilDate,
  number: number,
): Promise<Page | null> {
  const pages = Math.max(1, Math.ceil(partnerships.length / most));
  if (!Number.isInteger(number) || number < 1 || number > pages) return null;
  const rows = [];
  for (const { id, name } of partnerships.slice((number - 1) * most, number * most)) {
    rows.push({ id, name: name ?? 'A partnership without a name', headline: headlineKept(await figuresOf(id)) });
  }
  return {
    template: 'overview.njk',
    title: 'Timeliness',
    section: 'timeliness',
    context: {
      rows,
      today,
      number,
      pages,
      before: number > 1 ? number - 1 : null,
      after: number < pages ? number + 1 : null,
    },
  };
}
