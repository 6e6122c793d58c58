import type { View } from '../../access/reads';

/** A page as it went out to one session, and what its reader was recorded as having looked at. */
export interface KeptPage {
  /** Bytes where nothing in it has to be filled in: they need half the memory, and no writing anew. */
  readonly html: string | Buffer;
  readonly status: number;
  readonly views: readonly View[];
}

interface Entry extends KeptPage {
  readonly standing: string;
}

/** Of all pages together: some hundreds of pages. */
const mostLength = 6_000_000;

/**
 * Pages that were drawn a moment ago, by whom they were drawn for and under which address. One is given again only while
 * everything that a page is made of stands as it stood: `standing` names that.
 */
export class KeptPages {
  private readonly pages = new Map<string, Entry>();
  private length = 0;

  find(key: string, standing: string): KeptPage | null {
    const found = this.pages.get(key);
    if (found === undefined) return null;
    this.forget(key, found);
    if (found.standing !== standing) return null;
    this.put(key, found);
    return found;
  }

  keep(key: string, standing: string, page: KeptPage): void {
    const before = this.pages.get(key);
    if (before !== undefined) this.forget(key, before);
    this.put(key, { ...page, standing });
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
