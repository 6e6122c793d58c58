import { agenciesOutstanding } from '../returns';
import type { OnRecord, Step } from './facts';
import { fold, type NationalLearning } from './state';

// Steps that lead to one of several stages: the first whose condition holds of the record with the step in it. What is
// owed stands before what was done, and nothing is past consideration before a group has considered it.

const conditions = {
  closed: ({ closed }: NationalLearning) => closed,
  assurance: (state: NationalLearning) => agenciesOutstanding(state).length > 0,
  notRelevant: ({ finding }: NationalLearning) => finding === 'not relevant',
  answered: ({ finding, returns }: NationalLearning) =>
    finding !== null && Object.values(returns).some(({ received }) => received !== null),
  circulated: ({ finding, circulatedOn }: NationalLearning) => finding !== null && circulatedOn !== null,
  relevant: ({ finding }: NationalLearning) => finding !== null,
  received: ({ kind }: NationalLearning) => kind !== null,
};

type Stage = keyof typeof conditions;

/** A step that is taken back was left out of the record beforehand. */
const withStep = (state: NationalLearning, event: { type: string }): NationalLearning =>
  event.type.includes(' ') ? state : fold(state, event as unknown as OnRecord);

export const leadsTo = (at: '' | '.', stages: readonly Stage[], last: Stage | 'begun') => [
  ...stages.map((stage) => ({
    guard: ({ context, event }: { context: NationalLearning; event: Step | { type: string } }) =>
      conditions[stage](withStep(context, event)),
    target: `${at}${stage}` as const,
  })),
  { target: `${at}${last}` as const },
];

const every = Object.keys(conditions) as Stage[];

/** While it is not closed. */
export const goingOn = (at: '' | '.') =>
  leadsTo(
    at,
    every.filter((stage) => stage !== 'closed'),
    'begun',
  );

/** Where the record stands once a step is left out of it, or recorded late. */
export const asItStands = leadsTo('.', every, 'begun');
