import { START, type Position as ServerPosition } from '@eventstore/db-client';
import type { Position } from '../port';

/** As many digits as the largest unsigned 64-bit number has. */
const digits = 20;

/** Zero-padded, so that strings compare like the log: commit first, then prepare. */
export function positionOf({ commit, prepare }: ServerPosition): Position {
  return `${String(commit).padStart(digits, '0')}:${String(prepare).padStart(digits, '0')}`;
}

export function serverPositionOf(position: Position | null): ServerPosition | typeof START {
  if (position === null) return START;
  const [, commit, prepare] = /^(\d{20}):(\d{20})$/.exec(position) ?? [];
  if (!commit || !prepare) throw new TypeError(`${position} is not a position of this kind of store.`);
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}
