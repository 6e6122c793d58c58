import { dayOfDeciders, decidersOf, own, type DecidingBody, type Known } from '@waymark/casework';
import type { LoadedStream, OpenedStep } from '@waymark/recording';

// What each body says for itself is recorded body by body. After one entry the next form is offered for each body that has
// not said the same yet, in whatever order and stage, and with whatever reason the first was recorded.

/** Two steps that say one thing: who did the one needs not do the other. */
const alike: Readonly<Record<string, readonly string[]>> = {
  SignedOff: ['SignedOff', 'NoMaterialChangeConfirmed'],
  NoMaterialChangeConfirmed: ['SignedOff', 'NoMaterialChangeConfirmed'],
};

/** What is said of a draft, or at a level, is said of that one alone. */
const ofTheSame = ['draft', 'level'];

export type BodyLeft = Pick<DecidingBody, 'body' | 'title'>;

/** The bodies that decide and have no entry like this one; null where it is no body's own, or was taken back. */
export function leftToSay(
  { workflow, instance: { state } }: LoadedStream,
  step: OpenedStep,
  steps: readonly OpenedStep[],
  known: Pick<Known, 'decidingOn' | 'titleOf' | 'today'>,
): readonly BodyLeft[] | null {
  const isOfABody = own(workflow.facts, step.type)?.decision === true && typeof step.data['body'] === 'string';
  if (!isOfABody || step.withdrawnBy !== null) return null;
  const types = own(alike, step.type) ?? [step.type];
  const said = new Set(
    steps
      .filter(({ type, withdrawnBy, data }) => withdrawnBy === null && types.includes(type) && isSame(data, step.data))
      .map(({ data }) => data['body']),
  );
  const deciding = decidersOf(state, known, dayOfDeciders(step.occurredOn, known.today));
  return deciding.filter(({ body }) => !said.has(body)).map(({ body, title }) => ({ body, title }));
}

const isSame = (one: OpenedStep['data'], other: OpenedStep['data']): boolean =>
  ofTheSame.every((field) => one[field] === other[field]);
