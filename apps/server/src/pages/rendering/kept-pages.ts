import { Kept } from '@waymark/projections';
import type { View } from '../../access/reads';
import { lengthOf, type CutPage } from './command-to-come';

/** A page as it went out to one session, and what its reader was recorded as having looked at. */
export interface DrawnPage {
  /** As bytes, which need half the memory of text and no writing anew. */
  readonly html: CutPage;
  readonly status: number;
  readonly views: readonly View[];
  /** Whether something stands on it that somebody typed and that is on no record: then it is not kept. */
  readonly unrecorded: boolean;
}

/** All that a page is made of. */
export interface Standing {
  /** The same for every page. */
  readonly everywhere: string;
  /** Its reader's own: who they are, and what of theirs stands on it. */
  readonly own: string;
}

/** Of all pages together, in bytes: some hundreds of pages. */
const mostLength = 6_000_000;

/** What stands on a page is not left lying in memory for somebody who may have gone home. */
const longestKept = 10 * 60_000;

/**
 * Pages that were drawn a moment ago, by whom they were drawn for and under which address. One is given again only while
 * everything that a page is made of stands as it stood; what can be given no more is let go at once.
 */
export class KeptPages {
  private readonly pages = new Kept<DrawnPage>(mostLength, ({ html }) => lengthOf(html));
  private everywhere = '';
  private timer: NodeJS.Timeout | null = null;

  /** To be asked before the page is made. */
  find(key: string, { everywhere, own }: Standing): DrawnPage | null {
    if (everywhere !== this.everywhere) this.forgetAll();
    this.everywhere = everywhere;
    return this.pages.find(key, own) ?? null;
  }

  keep(key: string, { everywhere, own }: Standing, page: DrawnPage): void {
    // Something came while it was made, and somebody asked for a page since: this one is never given again.
    if (everywhere !== this.everywhere || page.unrecorded) return;
    this.pages.keep(key, own, page);
    this.timer ??= setTimeout(() => this.forgetAll(), longestKept).unref();
  }

  private forgetAll(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.pages.forgetAll();
  }
}
