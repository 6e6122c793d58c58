import type { ClockName } from '@waymark/casework';
import { nothing, type Change, type RowsInHand, type SeenEvent } from '../projection';
import { changesOf, knownStill } from './history';

interface Move extends ClockName {
  readonly countedFrom: string;
  readonly to: string;
  readonly toLatest: string;
  readonly calendar: string;
}

/**
 * What the deadline watch found. A move counts only for the start that it was counted from: once a correction has
 * re-counted the clock, it counts for nothing.
 */
export function changesOfMove({ event, knownOn }: SeenEvent, rows: RowsInHand): readonly Change[] {
  const move = event.data as unknown as Move;
  const before = knownStill(rows, move);
  if (before === undefined || before.counted_from !== move.countedFrom) return nothing;
  const { to, toLatest, calendar } = move;
  return changesOf(before, { ...before, due: to, due_latest: toLatest, calendar, moved_by: event.id }, knownOn);
}
