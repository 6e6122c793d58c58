import type { Position } from './port';

const digits = 16;

/** Zero-padded, so that strings compare like the numbers they stand for (up to 2^53). */
export function positionOf(ordinal: number): Position {
  return String(ordinal).padStart(digits, '0');
}

export function numberOf(position: Position | null): number {
  if (position === null) return 0;
  if (!/^\d{16}$/.test(position)) throw new TypeError(`${position} is not a position of this kind of store.`);
  return Number(position);
}
