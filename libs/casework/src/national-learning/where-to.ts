import { agenciesOutstanding } from '../returns';
import type { OnRecord, Step } from './facts';
import { fold, type NationalLearning } from './state';

// Steps that lead to one of several stages: the first whose condition holds of the record with the step in it. What is
// owed stands before what was done, and nothing is past consideration before a group has considered it.

/** One thing that a stage hangs on, and the steps that can change it: of any other step it is known before what that says. */
interface Part {
  readonly by: readonly Step['type'][];
  /** Steps after which it holds, whatever they say. */
  readonly after?: readonly Step['type'][];
  readonly holds: (state: NationalLearning) => boolean;
}

const isConsidered: Part = { by: ['Considered'], holds: ({ finding }) => finding !== null };

const conditions = {
  closed: [{ by: ['Closed', 'Reopened'], holds: ({ closed }) => closed }],
  assurance: [
    {
      by: ['InformationRequested', 'RequestEnded', 'ReturnReceived', 'ReturnChased'],
      holds: (state) => agenciesOutstanding(state).length > 0,
    },
  ],
  notRelevant: [{ by: ['Considered'], holds: ({ finding }) => finding === 'not relevant' }],
  answered: [
    {
      by: ['InformationRequested'],
      // An answer to what was asked before stands behind a request that is outstanding, and that comes first.
      after: ['ReturnReceived'],
      holds: ({ returns }) => Object.values(returns).some(({ received }) => received !== null),
    },
    isConsidered,
  ],
  circulated: [{ by: ['Circulated'], holds: ({ circulatedOn }) => circulatedOn !== null }, isConsidered],
  relevant: [isConsidered],
  received: [{ by: ['LearningReceived'], holds: ({ kind }) => kind !== null }],
} satisfies Record<string, readonly Part[]>;

type Stage = keyof typeof conditions;

/** A step that is taken back was left out of the record beforehand. */
const withStep = (state: NationalLearning, event: { type: string }): NationalLearning =>
  event.type.includes(' ') ? state : fold(state, event as unknown as OnRecord);

/** What the step cannot change is looked at first, so that what it says is asked for only where that decides. */
function holds(stage: Stage, state: NationalLearning, event: { type: string }): boolean {
  const parts: readonly Part[] = conditions[stage];
  const names = (types: readonly string[] = []): boolean => types.includes(event.type);
  const open = parts.filter(({ after }) => !names(after));
  return (
    open.every((part) => names(part.by) || part.holds(state)) &&
    open.filter(({ by }) => names(by)).every((part) => part.holds(withStep(state, event)))
  );
}

export const leadsTo = (at: '' | '.', stages: readonly Stage[], last: Stage | 'begun') => [
  ...stages.map((stage) => ({
    guard: ({ context, event }: { context: NationalLearning; event: Step | { type: string } }) =>
      holds(stage, context, event),
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
