import type { Timeliness } from '@waymark/projections';
import { runtime } from 'nunjucks';
import type { Page } from '../rendering/page';
import { render } from '../rendering/templates';

/** As many pages as are looked at again and again. */
const most = 40;
const drawn = new WeakMap<Timeliness, Map<string, Page>>();

/**
 * A page of figures is drawn from them and its address alone, so that it is drawn once for as long as these figures
 * stand; what is about its reader stands around it. Figures are kept apart for readers to whom a case is closed.
 * `address` null: drawn anew, because something else stands on it.
 */
export async function drawnOnce(
  figures: Timeliness,
  address: string | null,
  make: () => Page | Promise<Page>,
): Promise<Page> {
  if (address === null) return within(await make());
  const pages = drawn.get(figures) ?? new Map<string, Page>();
  drawn.set(figures, pages);
  const known = pages.get(address) ?? within(await make());
  pages.delete(address);
  pages.set(address, known);
  if (pages.size > most) pages.delete([...pages.keys()][0]!);
  return known;
}

const within = ({ template, context, ...page }: Page): Page => ({
  ...page,
  template: 'timeliness/page.njk',
  context: { drawn: new runtime.SafeString(render(template, { ...context, title: page.title })) },
});
