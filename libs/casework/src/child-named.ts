import type { Noticing, OpenStep } from './frame';

/**
 * What a step calls the case or a child before others, a working name or a published pseudonym, holds a name of a child of
 * the case. Whoever may record such a step sees the names as a matter of course, so that it was noticed tells them nothing.
 */
export const aChildIsNamed = (of: string, field: string): Noticing => ({
  of: [of],
  beside: { rapidReview: ['Referred', 'ChildAdded', 'ChildDescribed'] },
  shows: ({ data }, beside) => namesAChild(String(data[field] ?? ''), beside.flatMap(childrensNamesIn)),
});

/** Whether words hold one of these names of children, or a part of one. */
export function namesAChild(words: string, names: readonly string[]): boolean {
  const aloud = wordsOf(words);
  return aloud.length > 0 && names.some((name) => wordsOf(name).some((word) => aloud.includes(word)));
}

type Named = { readonly name?: string };

/** As a step tells of the children of its case, or a correction of such a step. */
export function childrensNamesIn({ data }: Pick<OpenStep, 'data'>): readonly string[] {
  const { particulars = [] } = data as { particulars?: Named | readonly Named[] };
  return [particulars].flat().flatMap(({ name }) => name ?? []);
}

/** The words by which somebody is known: however they are written, and none that stand where a name is not known. */
const wordsOf = (name: string): string[] =>
  (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/['’]s(?!\p{L})/gu, '')
      .replace(/['’]/gu, '')
      .toLocaleLowerCase('en-GB')
      .match(/\p{L}{2,}/gu) ?? []
  ).filter((word) => !inPlaceOfAName.has(word));

const inPlaceOfAName: ReadonlySet<string> = new Set(
  `an and baby boy brother child children family foetus girl infant known name named newborn no not of one or person
  pseudonym review sibling sister the to twin two unborn unknown unnamed yet young`.split(/\s+/),
);
