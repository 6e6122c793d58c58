import { dateIn, wordsIn } from './words';

/** One thing that a case must match: a reference of Waymark's own, which stands in clear, or something sealed. */
export type Term =
  | { readonly is: 'reference'; readonly reference: string }
  | { readonly is: 'date'; readonly day: string }
  | { readonly is: 'word'; readonly word: string };

export const longestSearch = 200;
const mostTerms = 8;

const ownReference = /(?<![0-9A-Z])([0-9A-HJKMNP-TV-Z]{4})-?([0-9A-HJKMNP-TV-Z]{4})(?![0-9A-Z])/gi;

/**
 * What somebody looks for: every term must match. What reads like a reference of Waymark's own may be a word of eight
 * letters all the same, so without its hyphen it is looked for as both.
 */
export function termsIn(text: string): readonly Term[][] {
  const references: Term[][] = [];
  let rest = text.slice(0, longestSearch).replace(ownReference, (found, first: string, second: string) => {
    const reference: Term = { is: 'reference', reference: `${first}-${second}`.toUpperCase() };
    references.push(found.includes('-') ? [reference] : [reference, ...wordsIn(found).map(asWord)]);
    return ' ';
  });
  const dates: Term[][] = [];
  for (let date = dateIn(rest); date !== null; date = dateIn(rest)) {
    dates.push([{ is: 'date', day: date.day }]);
    rest = date.rest;
  }
  return [...references, ...dates, ...wordsIn(rest).map((word) => [asWord(word)])].slice(0, mostTerms);
}

const asWord = (word: string): Term => ({ is: 'word', word });
