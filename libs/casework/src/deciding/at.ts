import { inWords, type CivilDate, type StatedDate } from '@waymark/statute';
import { dayOfDeciders, decidersOf, told, type Dated, type DecidingBody, type Matter, type Step } from '../frame';

// What rules of several workflows ask of the matter in hand.

/** What a record remembers so that its rules can say who decides. */
export interface WithParties extends Dated {
  /** Partners of other areas that take part, and whether they decide with the area's own. */
  readonly takingPart: Readonly<Record<string, { decides: boolean }>>;
}

export const withParty = <State extends WithParties>(
  state: State,
  party: string,
  decides: boolean,
  on: StatedDate,
): State =>
  told<WithParties>(state, `takes part:${party}`, on, {
    takingPart: { ...state.takingPart, [party]: { decides } },
  }) as State;

export type InHand<State = unknown> = Matter<State, Step>;

/** The step as one of the types that the rule stands on; a rule that is hung on another step is a mistake in the chart. */
export function stepOf<Any extends { type: string }, Type extends Any['type']>(
  { step }: { readonly step: Any },
  ...types: Type[]
): Extract<Any, { type: Type }> {
  if ((types as string[]).includes(step.type)) return step as Extract<Any, { type: Type }>;
  throw new Error(`A rule for ${types.join(', ')} stands on ${step.type}.`);
}

/** The day on which the bodies that decide are asked for. */
export const dayOf = ({ step, known }: InHand): CivilDate => dayOfDeciders(step.occurredOn, known.today);

/** The day of the step, as a sentence about it begins. */
export const theDate = ({ step }: InHand): string => `The date, ${inWords(step.occurredOn)},`;

/** The bodies that decide: the area's own on that day, and those of other areas that were asked to decide with them. */
export function deciding(at: InHand<WithParties>): DecidingBody[] {
  return decidersOf(at.state, at.known, dayOf(at));
}

/** Words for an id of the directory, also where the directory has none. */
export const titleOf = ({ known }: InHand, id: string): string =>
  known.titleOf(id) || 'one of which the directory has no entry';

export const titles = (bodies: readonly DecidingBody[]): string => bodies.map(({ title }) => title).join(', ');

export const bodyOf = ({ step }: InHand): string | null =>
  step.decidedBy?.body ?? (step.data as { body?: string }).body ?? null;

/** The person who decided, as far as the directory knows them: who decides here in Waymark is whoever records it. */
export const deciderOf = ({ step: { actor, decidedBy } }: { readonly step: Deciding }): string | null =>
  decidedBy?.person ?? (decidedBy?.given === 'here' ? actor : null);

/** Whether anybody is named as having decided, be it by their entry in the directory or in words. */
export const deciderIsNamed = (at: { readonly step: Deciding }): boolean =>
  (deciderOf(at) !== null && at.step.deciderErased !== true) || at.step.deciderNamed === true;

/** Whether that person decided, as far as it can be seen: chosen from the directory, or called so in words. */
export const isDecider = (at: { readonly step: Deciding }, person: string): boolean =>
  deciderOf(at) === person || at.step.deciderCalled?.includes(person) === true;

type Deciding = Pick<Step, 'actor' | 'decidedBy' | 'deciderNamed' | 'deciderErased' | 'deciderCalled'>;

export const agencyOf = ({ step }: InHand): string | undefined => (step.data as { agency?: string }).agency;

export const draftOf = ({ step }: InHand): string | undefined => (step.data as { draft?: string }).draft;
