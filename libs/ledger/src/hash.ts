import { hash } from 'node:crypto';
import { type Halves, halvesAround, withMember, withoutMember } from './canonical';
import type { LedgerEvent } from './event';

export type EventWithoutHash = Omit<LedgerEvent, 'hash'>;

/** Stands as `previous` in the first event of a stream: 32 zero bytes. */
export const zeroHash = '0'.repeat(64);

/** SHA-256, in hex, over the canonical text of everything but `hash`. */
export function hashOf(event: EventWithoutHash): string {
  return hashOfHalves(halvesAround(event, 'hash'));
}

/** The event with its hash, and the canonical text that is stored. */
export function completed(event: EventWithoutHash): { event: LedgerEvent; text: string } {
  const halves = halvesAround(event, 'hash');
  const own = hashOfHalves(halves);
  return { event: { ...event, hash: own }, text: withMember(halves, 'hash', own) };
}

export function hashOfHalves(halves: Halves): string {
  return hash('sha256', withoutMember(halves), 'hex');
}
