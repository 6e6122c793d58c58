import type { Engine } from '@waymark/engine';
import { timelinessOf, type PartnershipEntry, type Scope } from '@waymark/projections';
import type { CivilDate } from '@waymark/statute';
import type { Page } from '../rendering/page';
import { headlineOf } from './headline';

/** As many as a person reads; each has its figures counted for it. */
const most = 20;

/** Every partnership with its headline, so many a page. Null where there is no such page. */
export async function overviewPage(
  engine: Engine,
  scope: Scope,
  partnerships: readonly PartnershipEntry[],
  today: CivilDate,
  number: number,
): Promise<Page | null> {
  const pages = Math.max(1, Math.ceil(partnerships.length / most));
  if (!Number.isInteger(number) || number < 1 || number > pages) return null;
  const shown = partnerships.slice((number - 1) * most, number * most);
  const rows = [];
  for (const { id, name } of shown) {
    const timeliness = await timelinessOf(engine.views, scope, { partnership: id, asAt: today, hindsight: false });
    rows.push({ id, name: name ?? 'A partnership without a name', headline: headlineOf(timeliness) });
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
