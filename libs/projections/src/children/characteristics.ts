import { rapidReview } from '@waymark/casework';
import type { LedgerEvent } from '@waymark/ledger';

const notCharacteristics = new Set(['child', 'name', 'note']);

/** The characteristics that a notification asks for, as the rapid review's own facts name them. */
export const characteristics: readonly string[] = (() => {
  const particulars = rapidReview.facts['ChildDescribed']?.sealed.shape['particulars'] as unknown as {
    shape: Record<string, unknown>;
  };
  return Object.keys(particulars.shape).filter((name) => !notCharacteristics.has(name));
})();

const known = new Set(characteristics);

export type Held = Readonly<Record<string, 'given' | 'not known'>>;

/** What an event says of one child's characteristics: `particulars.<child>.sex`, or `particulars.sex` of its one child. */
export function heldOf({ held }: LedgerEvent, child: string, among: 'several' | 'one'): Held {
  const prefix = among === 'several' ? `particulars.${child}.` : 'particulars.';
  const found: Record<string, 'given' | 'not known'> = {};
  for (const path in held) {
    if (!path.startsWith(prefix)) continue;
    const name = path.slice(prefix.length);
    if (known.has(name)) found[name] = held[path]!;
  }
  return found;
}
