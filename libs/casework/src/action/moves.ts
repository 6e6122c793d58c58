import { certainlyBefore, type StatedDate } from '@waymark/statute';
import { standsLater } from '../frame';
import type { Action, Move } from './state';

// Who owns an action changes: one agency hands its part on, another takes the place of one that is no more. Such a move
// counts for what was said and given before it, also where that is recorded after it, and for nothing that came later.

/** In the order in which they happened; where the days cannot tell, in that of recording. */
function inOrder(moves: readonly Move[], move: Move): readonly Move[] {
  const earlier = moves.findLastIndex(({ on }) => !certainlyBefore(move.on, on));
  return moves.toSpliced(earlier + 1, 0, move);
}

const since = (moves: readonly Move[], on: StatedDate): readonly Move[] =>
  moves.filter((move) => certainlyBefore(on, move.on));

/** What was said of a term, and what it comes to by the moves since. */
const terms = {
  agencies: (said: readonly string[], moves: readonly Move[]) =>
    moves.reduce(
      (agencies, { from, to, keepsPart }) =>
        keepsPart ? [...new Set([...agencies, to])] : replaced(agencies, from, to),
      said,
    ),
  owner: (said: string | null, moves: readonly Move[]) =>
    moves.reduce(
      (owner, { from, to, succeeds }) => (owner === from || (owner === null && !succeeds) ? to : owner),
      said,
    ),
};

type Moving = Pick<Action, 'agencies' | 'owner' | 'moved'>;

/** Who owns it, or leads on it, as it is said of a day, and as it moved since. */
export function agenciesSaid({ moves = [], moved }: Action, said: readonly string[], on: StatedDate): Partial<Moving> {
  if (moved === undefined) return { agencies: said };
  const after = since(moves, on);
  return { agencies: terms.agencies(said, after), moved: { ...moved, agencies: { said, moves: after } } };
}

export function ownerSaid({ moves = [], moved }: Action, said: string | null, on: StatedDate): Partial<Moving> {
  if (moved === undefined) return { owner: said };
  const after = since(moves, on);
  return { owner: terms.owner(said, after), moved: { ...moved, owner: { said, moves: after } } };
}

/** The record with a move in its place: terms that were said of a later day know of it. */
export function withMove(state: Action, move: Move): Action {
  const { agencies, owner } = state.moved ?? {
    agencies: { said: state.agencies, moves: [] },
    owner: { said: state.owner, moves: [] },
  };
  const after = <Said>(term: 'agencies' | 'owner', { said, moves }: { said: Said; moves: readonly Move[] }) => ({
    said,
    moves: standsLater(state, term, move.on) ? moves : inOrder(moves, move),
  });
  const moved = { agencies: after('agencies', agencies), owner: after('owner', owner) };
  const moves = inOrder(state.moves ?? [], move);
  return {
    ...state,
    moves,
    moved,
    agencies: terms.agencies(moved.agencies.said, moved.agencies.moves),
    owner: terms.owner(moved.owner.said, moved.owner.moves),
    evidence: Object.fromEntries(
      Object.entries(state.evidence).map(([id, one]) => [
        id,
        { ...one, agency: shownFor(moves, one.givenFor, one.givenOn) },
      ]),
    ),
  };
}

/** For whose part the evidence of an agency counts: its successor's, or the new owner's, once there is one. */
export const shownFor = (moves: readonly Move[], agency: string, givenOn: StatedDate): string =>
  moves
    .filter(({ on, keepsPart }) => !keepsPart && !certainlyBefore(on, givenOn))
    .reduce((part, { from, to }) => (part === from ? to : part), agency);

/** For whom an agency spoke on that day, as it stands now: for whoever has succeeded it since. */
export const heirOf = ({ moves = [] }: Action, agency: string, on: StatedDate): string =>
  since(moves, on).reduce((heir, { from, to, succeeds }) => (succeeds && heir === from ? to : heir), agency);

/** An agency and whoever has taken its place since, on whatever day. */
export const lineOf = ({ moves = [] }: Action, agency: string): readonly string[] =>
  moves.reduce((line, { from, to, succeeds }) => (succeeds && line.includes(from) ? [...line, to] : line), [
    agency,
  ] as readonly string[]);

export const replaced = (agencies: readonly string[], from: string, to: string): string[] => [
  ...new Set(agencies.map((agency) => (agency === from ? to : agency))),
];
