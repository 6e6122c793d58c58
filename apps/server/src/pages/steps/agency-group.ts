import { schedule2Kinds } from '@waymark/statute';

/** Beneath which heading an agency stands in a long list: its kind, and what has none of the Schedule's apart. */
export const agencyGroup = (kind: string | null): string =>
  schedule2Kinds.find(({ id }) => id === kind)?.words ?? 'Others';

const order = new Map<string, number>(schedule2Kinds.map(({ words }, at) => [words, at]));

/** In the order of the law's list; within a kind as they came. */
export const byKind = <Any extends { readonly group: string }>(agencies: readonly Any[]): Any[] =>
  agencies.toSorted((one, other) => placeOf(one.group) - placeOf(other.group));

const placeOf = (group: string): number => order.get(group) ?? order.size;
