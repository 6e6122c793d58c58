import type { Sureness } from '../editions/sureness';

/** One entry of a list: a stable id for the record, and its words for a page. */
export interface Value {
  id: string;
  words: string;
}

/** A list of values with where it comes from and how sure that is. */
export interface ValueList {
  title: string;
  source: string;
  sure: Sureness;
  values: readonly Value[];
}

/** The ids of a list, in its order, for a schema's enumeration. */
export const idsOf = <Id extends string>(list: readonly { readonly id: Id }[]): [Id, ...Id[]] => {
  const [first, ...others] = list.map(({ id }) => id);
  if (first === undefined) throw new RangeError('The list has no entries.');
  return [first, ...others];
};
