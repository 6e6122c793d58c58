import { Kept, type Timeliness } from '@waymark/projections';
import type { Page } from '../rendering/page';

/** What stands around a page that was drawn. */
export type Drawn = Pick<Page, 'title' | 'section' | 'status'>;

interface Entry {
  readonly page: Drawn;
  readonly html: string;
}

/** Characters of all pages together, at two bytes each: four megabytes, some pages for each of fifty partnerships. */
const mostLength = 2_000_000;

/** The figures are in the key: nothing else is to stand as it stood. */
const drawnAnyway = '';

/**
 * Pages of figures by what they were drawn from: these very figures, and an address. Where a case is closed to some,
 * readers have figures of their own. Of figures that were taken anew nobody finds the pages any more, and they go first.
 */
export class DrawnPages {
  private readonly pages = new Kept<Entry>(mostLength, ({ html }) => html.length);
  private readonly numbers = new WeakMap<Timeliness, number>();
  private numbered = 0;

  find(figures: Timeliness, address: string): Entry | null {
    return this.pages.find(this.keyOf(figures, address), drawnAnyway) ?? null;
  }

  keep(figures: Timeliness, address: string, { title, section, status }: Page, html: string): void {
    const page = { title, section, ...(status === undefined ? {} : { status }) };
    this.pages.keep(this.keyOf(figures, address), drawnAnyway, { page, html });
  }

  private keyOf(figures: Timeliness, address: string): string {
    const number = this.numbers.get(figures) ?? this.numbered++;
    this.numbers.set(figures, number);
    return `${number} ${address}`;
  }
}
