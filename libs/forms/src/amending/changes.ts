import type { Data } from '../held/choice';

/** New values by field, and the fields whose value is taken away. */
export interface Changes {
  readonly values: Data;
  readonly removed: readonly string[];
}

/** What differs between two sets of answers. */
export function changesIn(before: Data, after: Data): Changes {
  const values = Object.entries(after).filter(([field, value]) => value !== undefined && !isSame(value, before[field]));
  const removed = Object.keys(before).filter((field) => before[field] !== undefined && after[field] === undefined);
  return { values: Object.fromEntries(values), removed };
}

/** Fields may stand in another order than the one in which they were recorded. */
export const isSame = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
