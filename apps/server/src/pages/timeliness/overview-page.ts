import type { PartnershipEntry, Timeliness } from '@waymark/projections';
import type { CivilDate } from '@waymark/statute';
import type { Page } from '../rendering/page';
import { headlined, headlineOf } from './headline';
import { uncountableOf, type Uncountable } from './uncountable';

interface Headline {
  readonly headline: string;
  readonly uncountable: readonly Uncountable[];
}

const headlines = new WeakMap<Timeliness, Headline>();

/** Twenty headlines are worded once each for as long as their figures stand. */
function headlineKept(figures: Timeliness, id: string): Headline {
  const known = headlines.get(figures);
  if (known !== undefined) return known;
  const clocks = figures.cases.flatMap((one) => one.clocks);
  const uncountable = headlined.map((clock) => uncountableOf(clock, clocks, `/timeliness/${id}`, ''));
  const made = { headline: headlineOf(figures), uncountable };
  headlines.set(figures, made);
  return made;
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
    rows.push({ id, name: name ?? 'A partnership without a name', ...headlineKept(await figuresOf(id), id) });
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
