import type { Timeliness } from '@waymark/projections';
import { runtime } from 'nunjucks';
import type { Page } from '../rendering/page';
import { render } from '../rendering/templates';
import { DrawnPages, type Drawn } from './drawn-pages';

const drawn = new DrawnPages();

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
  const known = address === null ? null : drawn.find(figures, address);
  if (known !== null) return around(known.page, known.html);
  const page = await make();
  const html = render(page.template, { ...page.context, title: page.title });
  if (address !== null) drawn.keep(figures, address, page, html);
  return around(page, html);
}

const around = ({ title, section, status }: Drawn, html: string): Page => ({
  title,
  section,
  ...(status === undefined ? {} : { status }),
  template: 'timeliness/page.njk',
  context: { drawn: new runtime.SafeString(html) },
});
