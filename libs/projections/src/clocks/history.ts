import type { ClockName } from '@waymark/casework';
import { change, nothing, type Change, type RowsInHand } from '../projection';
import { clocks, stillKnown, type ClockRow } from './table';

/** The row of a clock that is known still, if there is one. */
export const knownStill = (rows: RowsInHand, { clock, runsFor, basis }: ClockName): ClockRow | undefined =>
  rows
    .all(clocks)
    .find(
      (row) => row.known_until === stillKnown && row.clock === clock && row.runs_for === runsFor && row.basis === basis,
    );

const contents = [
  'governs',
  'started',
  'due',
  'due_latest',
  'edition',
  'calendar',
  'counted_from',
  'moved_by',
  'stopped',
  'missed',
  'not_applicable',
  'not_applicable_on',
  'cannot',
] as const satisfies readonly (keyof ClockRow)[];

/**
 * Closes what was known and opens what is known from a day on. Of several changes on one day the last stands, and on
 * several writers a recording time may run back over midnight: what is known later never counts from earlier.
 */
export function changesOf(before: ClockRow | undefined, after: ClockRow, day: string): readonly Change[] {
  if (before === undefined) return [change(clocks, { ...after, known_from: day, known_until: stillKnown })];
  if (contents.every((column) => before[column] === after[column])) return nothing;
  if (day <= before.known_from) return [change(clocks, { ...after, known_from: before.known_from })];
  return [
    change(clocks, { ...before, known_until: day }),
    change(clocks, { ...after, known_from: day, known_until: stillKnown }),
  ];
}
