import type { Typed } from '@waymark/forms';

/** Texts of more than a word: what was chosen and what the form carries needs nobody to remember it. */
export const ownWords = (typed: Typed): string[] =>
  [...typed.values()].flat().flatMap((text) => (/\S\s+\S/.test(text) ? [text.trim()] : []));
