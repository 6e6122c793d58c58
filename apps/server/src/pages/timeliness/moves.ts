import type { Engine } from '@waymark/engine';
import { londonDateOf } from '@waymark/ledger';
import type { CaseTimeliness, ClockTimeliness } from '@waymark/projections';
import type { CivilDate } from '@waymark/statute';

/** A deadline that moved after it was first shown: what it was, what it is, and why. */
export interface Move {
  readonly clock: string;
  readonly runsFor: string;
  readonly basis: string;
  readonly from: CivilDate;
  /** Given where an imprecise start makes the deadline a span of days. */
  readonly fromLatest?: CivilDate;
  readonly to: CivilDate;
  readonly toLatest?: CivilDate;
  readonly because: string;
  readonly on: CivilDate;
}

export type Moves = ReadonlyMap<string, readonly Move[]>;

const hasMoved = ({ clocks }: CaseTimeliness): boolean =>
  clocks.some(({ moved, beside }) => moved || beside.some((basis) => basis.moved));

/**
 * The moves of those cases that had any, as the deadline watch recorded them; few have, so few streams are read.
 * `knownOn` leaves out what was found after the day as of which the page speaks; null: everything found until now.
 */
export async function movesOf(
  { recorder }: Engine,
  cases: readonly CaseTimeliness[],
  knownOn: CivilDate | null,
): Promise<Moves> {
  const found = new Map<string, readonly Move[]>();
  for (const { caseId } of cases.filter(hasMoved)) {
    const events = await recorder.streams.history(`clock-${caseId}`);
    const moves = events
      .filter(({ type }) => type === 'clock.DueDateMoved')
      .map(({ data, recordedAt }) => ({ ...(data as unknown as Omit<Move, 'on'>), on: londonDateOf(recordedAt) }));
    found.set(
      caseId,
      moves.filter(({ on }) => knownOn === null || on <= knownOn),
    );
  }
  return found;
}

/** The move that led to where a deadline stands, by the basis that governs it: not one of another start, or of before. */
export const lastMoveOf = (moves: Moves, caseId: string, deadline: ClockTimeliness): Move | null => {
  const { clock, runsFor, basis, due, dueLatest } = deadline;
  return (
    moves
      .get(caseId)
      ?.findLast(
        (move) =>
          move.clock === clock &&
          move.runsFor === runsFor &&
          move.basis === basis &&
          (move.toLatest ?? move.to) === (dueLatest ?? due),
      ) ?? null
  );
};
