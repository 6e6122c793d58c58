import type { Timeliness } from '@waymark/projections';
import type { Page } from '../rendering/page';

/** What stands around a page that was drawn. */
export type Drawn = Pick<Page, 'title' | 'section' | 'status'>;

interface Entry {
  readonly page: Drawn;
  readonly html: string;
  /** Held weakly: figures that were taken anew are let go. */
  readonly figures: WeakRef<Timeliness>;
}

/** Characters of all pages together, at two bytes each: four megabytes, some pages for each of fifty partnerships. */
const mostLength = 2_000_000;

/** Pages of figures, one for each partnership and address: the one that was drawn from the figures as they stand. */
export class DrawnPages {
  private readonly pages = new Map<string, Entry>();
  private length = 0;

  find(figures: Timeliness, address: string): Entry | null {
    const key = keyOf(figures, address);
    const found = this.pages.get(key);
    if (found === undefined) return null;
    this.forget(key, found);
    if (found.figures.deref() !== figures) return null;
    this.put(key, found);
    return found;
  }

  keep(figures: Timeliness, address: string, { title, section, status }: Page, html: string): void {
    const key = keyOf(figures, address);
    const before = this.pages.get(key);
    if (before !== undefined) this.forget(key, before);
    const page = { title, section, ...(status === undefined ? {} : { status }) };
    this.put(key, { page, html, figures: new WeakRef(figures) });
    for (const [oldest, entry] of this.pages) {
      if (this.length <= mostLength) break;
      this.forget(oldest, entry);
    }
  }

  /** Last, so that what nobody asked for longest stands first. */
  private put(key: string, entry: Entry): void {
    this.pages.set(key, entry);
    this.length += entry.html.length;
  }

  private forget(key: string, { html }: Entry): void {
    this.pages.delete(key);
    this.length -= html.length;
  }
}

const keyOf = ({ partnership }: Timeliness, address: string): string => `${partnership} ${address}`;
