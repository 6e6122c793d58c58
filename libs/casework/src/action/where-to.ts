import type { OnRecord, Step } from './facts';
import { fold } from './fold';
import { isDone, isDrafted, isImpactKnown, standsAt, type Action } from './state';

// Steps that lead to one of several stages: the first whose condition holds of the record with the step in it.

const conditions = {
  ongoing: ({ ongoing }: Action) => ongoing !== null,
  deciding: (state: Action) => standsAt(state, 'awaiting'),
  furtherEvidence: (state: Action) => standsAt(state, 'further requested'),
  checked: (state: Action) => isDone(state) && isImpactKnown(state),
  accepted: isDone,
  notAccepted: ({ notAcceptedBy }: Action) => notAcceptedBy.length > 0,
  underWay: ({ agreed }: Action) => agreed,
};

const ends = {
  closed: ({ closed }: Action) => closed,
  superseded: ({ ended }: Action) => ended === 'superseded',
  notProgressing: ({ ended }: Action) => ended === 'not progressed',
};

const isType = ({ type }: { type: string }): boolean => !type.includes(' ');

/** The record with the step in it; a step that is taken back was left out of it beforehand. */
const withStep = (state: Action, event: { type: string }): Action =>
  isType(event) ? fold(state, event as unknown as OnRecord) : state;

const to = (stages: Record<string, (state: Action) => boolean>, at: '' | '.') =>
  Object.entries(stages).map(([stage, holds]) => ({
    guard: ({ context, event }: { context: Action; event: Step | { type: string } }) => holds(withStep(context, event)),
    target: `${at}${stage}`,
  }));

type Stage = keyof typeof conditions;

/** Where the work stands among some stages: the first whose condition holds, the last where none does. */
const oneOf = (at: '' | '.', stages: readonly Stage[], last: Stage | 'drafted') => [
  ...to(Object.fromEntries(stages.map((stage) => [stage, conditions[stage]])), at),
  { target: `${at}${last}` },
];

export const onceAgreed = oneOf('.', ['deciding', 'furtherEvidence', 'checked', 'accepted'], 'underWay');
export const onceAccepted = oneOf('', ['notAccepted', 'underWay'], 'drafted');
export const onceEvidenceIsAccepted = oneOf(
  '.',
  ['ongoing', 'deciding', 'furtherEvidence', 'checked', 'accepted', 'notAccepted'],
  'underWay',
);
export const onceFurtherEvidenceIsAsked = oneOf('.', ['ongoing', 'deciding'], 'furtherEvidence');
const allBut = (left: Stage) => (Object.keys(conditions) as Stage[]).filter((stage) => stage !== left);

/** Back to the work, as far as it has come. */
export const workGoesOn = oneOf('.', Object.keys(conditions) as Stage[], 'drafted');
/** Reopened, its impact is to be looked at anew. */
export const onceReopened = oneOf('', allBut('checked'), 'drafted');
export const onceDueAgain = oneOf('', allBut('ongoing'), 'drafted');

/** Where the record stands once a step is left out of it: as far as what remains has led. */
export const asItStands = [...to({ ...ends, ...conditions, drafted: isDrafted }, '.'), { target: '.begun' }];
