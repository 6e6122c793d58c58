import type { OnRecord, Step } from './facts';
import { fold } from './fold';
import { isComplete, type ActionPlan } from './state';

// Steps that lead to one of several stages: the first whose condition holds of the record with the step in it.

const conditions = {
  closed: ({ closed }: ActionPlan) => closed,
  complete: (state: ActionPlan) => state.agreedBy.length > 0 && isComplete(state),
  underWay: ({ agreedBy, actions }: ActionPlan) => agreedBy.length > 0 && Object.keys(actions).length > 0,
  agreed: ({ agreedBy }: ActionPlan) => agreedBy.length > 0,
  drafted: ({ source, recommendations, actions }: ActionPlan) =>
    source !== null || Object.keys({ ...recommendations, ...actions }).length > 0,
};

type Stage = keyof typeof conditions;

/** A step that is taken back was left out of the record beforehand. */
const withStep = (state: ActionPlan, event: { type: string }): ActionPlan =>
  event.type.includes(' ') ? state : fold(state, event as unknown as OnRecord);

export const leadsTo = (at: '' | '.', stages: readonly Stage[], last: Stage | 'begun') => [
  ...stages.map((stage) => ({
    guard: ({ context, event }: { context: ActionPlan; event: Step | { type: string } }) =>
      conditions[stage](withStep(context, event)),
    target: `${at}${stage}`,
  })),
  { target: `${at}${last}` },
];

/** Where the record stands once a step is left out of it: as far as what remains has led. */
export const asItStands = leadsTo('.', Object.keys(conditions) as Stage[], 'begun');
