import { latestDay, type CivilDate } from '@waymark/statute';
import type { DecidingBody, Matter } from '../../frame';
import type { Step } from '../facts';
import type { RapidReview } from '../state';

// What the rules of a rapid review ask of the matter in hand.

export type At = Matter<RapidReview, Step>;

/** The step as one of the types that the rule stands on; a rule that is hung on another step is a mistake in the chart. */
export function stepOf<Type extends Step['type']>({ step }: At, ...types: Type[]): Extract<Step, { type: Type }> {
  if ((types as string[]).includes(step.type)) return step as Extract<Step, { type: Type }>;
  throw new Error(`A rule for ${types.join(', ')} stands on ${step.type}.`);
}

/** The day on which the bodies that decide are asked for: of an imprecise date the last, but never one to come. */
const dayOf = ({ step, known }: At): CivilDate => {
  const day = latestDay(step.occurredOn) ?? known.today;
  return day < known.today ? day : known.today;
};

/** The bodies that decide: the area's own on that day, and those of other areas that were asked to decide with them. */
export function deciding(at: At): DecidingBody[] {
  const own = at.known.decidingOn(dayOf(at));
  const others = Object.entries(at.state.takingPart)
    .filter(([body, { decides }]) => decides && own.every((other) => other.body !== body))
    .map(([body]) => ({ body, kind: 'other', title: titleOf(at, body) }));
  return [...own, ...others];
}

/** Words for an id of the directory, also where the directory has none. */
export const titleOf = ({ known }: At, id: string): string =>
  known.titleOf(id) || 'one that the directory does not hold';

export const titles = (bodies: readonly DecidingBody[]): string => bodies.map(({ title }) => title).join(', ');

export const bodyOf = ({ step }: At): string | null =>
  step.decidedBy?.body ?? (step.data as { body?: string }).body ?? null;

export const agencyOf = ({ step }: At): string | undefined => (step.data as { agency?: string }).agency;

export const draftOf = ({ step }: At): string | undefined => (step.data as { draft?: string }).draft;

export const letterOf = ({ step }: At): string => (step.data as { letter: string }).letter;
