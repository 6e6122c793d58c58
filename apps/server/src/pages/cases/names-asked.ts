import type { Page } from '../rendering/page';

// Names on a page of a case, for those who read them where they ask: the same page has them at an address of its own, and
// the log of reads says that it was opened with them.

const asking = ['names', 'shown'] as const;

/** Whether the address asks for names. */
export const namesAskedIn = ({ query }: { readonly query: Readonly<Record<string, unknown>> }): boolean =>
  query[asking[0]] === asking[1];

/** What the page is called in the log of reads. */
export const pageRead = (page: string, named: boolean): string => (named ? `${page} with names` : page);

/** What `pageRead` adds, in words: 'Timeline, with names'. */
export const readInWords = (page: string): string => page.replace(/ with names$/, ', with names');

/** Where the same page is with names, and without. */
export interface NamesAt {
  readonly show: string;
  readonly hide: string;
}

/** @param address of the page, with what it asks for */
export function withNamesAt(page: Page, address: string): Page {
  const at = address.indexOf('?');
  const path = at < 0 ? address : address.slice(0, at);
  const asked = new URLSearchParams(at < 0 ? '' : address.slice(at));
  asked.delete(asking[0]);
  const others = asked.toString();
  const namesAt: NamesAt = {
    show: `${path}?${others === '' ? '' : `${others}&`}${asking.join('=')}`,
    hide: others === '' ? path : `${path}?${others}`,
  };
  return { ...page, context: { ...page.context, namesAt } };
}
