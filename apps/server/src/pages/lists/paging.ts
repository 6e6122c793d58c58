import { addressOf, type Chosen } from './address';

export interface PagingShown {
  readonly words: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Where in a list of numbered pages one is; null where all of it stands on one. */
export const pagesShown = (base: string, chosen: Chosen, page: number, pages: number): PagingShown | null =>
  pages < 2
    ? null
    : {
        words: `Page ${page} of ${pages}`,
        before: page > 1 ? addressOf(base, { ...chosen, page: page === 2 ? null : String(page - 1) }) : null,
        after: page < pages ? addressOf(base, { ...chosen, page: String(page + 1) }) : null,
      };
