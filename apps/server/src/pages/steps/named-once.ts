import type { Choice } from '@waymark/forms';

/**
 * Agencies beside the deciding bodies: a body that the directory holds as an agency too is named once, among the bodies.
 * What the record names already as an agency stays to be seen, and to be corrected.
 */
export function besideBodies(
  agencies: readonly Choice[],
  bodies: readonly Choice[],
  onRecord: (id: string) => boolean,
): readonly Choice[] {
  const named = new Set(bodies.filter(({ ended }) => ended !== true).map(({ words }) => alike(words)));
  return agencies.filter(({ value, words }) => !named.has(alike(words)) || onRecord(value));
}

const alike = (words: string): string => words.trim().replaceAll(/\s+/g, ' ').toLowerCase();
