import type { CivilDate, StatedDate } from '@waymark/statute';
import type { Disputed } from '../brought/dispute';
import type { WithParties } from '../deciding';
import type { OfEachBody, StepsOnRecordOf } from '../frame';
import type { facts } from './facts';

// What an action plan remembers: only what a later rule or page asks about, and only from the clear half.

type Data<Type extends keyof typeof facts> = StepsOnRecordOf<Pick<typeof facts, Type>>['data'];

export interface ActionPlan extends WithParties, Disputed {
  readonly source: Data<'PlanOpened'>['source'] | null;
  readonly from: string | null;
  /** The partners that agreed it. */
  readonly agreedBy: readonly string[];
  readonly recommendations: Readonly<Record<string, Recommendation>>;
  readonly actions: Readonly<Record<string, ListedAction>>;
  readonly nextReview: CivilDate | null;
  readonly closed: boolean;
  /** The day on which it was closed, until it is reopened. */
  readonly closedOn: StatedDate | null;
}

export interface Recommendation {
  readonly agencies: readonly string[];
  readonly due: CivilDate | null;
  readonly withdrawn: boolean;
}

export interface ListedAction {
  readonly recommendation: string | null;
  /** How it was closed; null while it is open. */
  readonly closed: Data<'ActionClosed'>['how'] | null;
}

export const initial: ActionPlan = {
  takingPart: {},
  source: null,
  from: null,
  agreedBy: [],
  recommendations: {},
  actions: {},
  nextReview: null,
  closed: false,
  closedOn: null,
};

export const agreement: OfEachBody<ActionPlan> = {
  step: 'PlanAgreed',
  title: 'Agreement of the partners',
  decided: ({ agreedBy }) => Object.fromEntries(agreedBy.map((body) => [body, 'Agreed'])),
  notYet: 'Not agreed yet',
  toldAt: ['PlanAgreed', 'Closed'],
  awaitedAt: ['drafted', 'agreed', 'underWay', 'complete'],
  afterwards: { day: ({ closedOn }) => closedOn, notDone: 'No agreement was recorded' },
  onceAll: { stage: 'agreed', words: 'Agreed by all partners' },
};

/**
 * By when its progress is to be reviewed; null: not any more. That every action came to its end does not end it: what was
 * improved is followed up until the plan is closed (WT23 ¶367), and evidence still comes after closing. Partners end it by
 * closing the plan, or by a review that names no further day.
 */
export const reviewDue = ({ closed, nextReview }: ActionPlan): CivilDate | null => (closed ? null : nextReview);

export const openActions = ({ actions }: ActionPlan): string[] =>
  Object.entries(actions)
    .filter(([, { closed }]) => closed === null)
    .map(([action]) => action);

/** Recommendations that are pursued. */
export const pursued = ({ recommendations }: ActionPlan): string[] =>
  Object.entries(recommendations)
    .filter(([, { withdrawn }]) => !withdrawn)
    .map(([recommendation]) => recommendation);

export const recommendationsWithoutAction = (state: ActionPlan): string[] => {
  const met = new Set(Object.values(state.actions).map(({ recommendation }) => recommendation));
  return pursued(state).filter((recommendation) => !met.has(recommendation));
};

/** Every recommendation has its actions, and all of them came to an end. */
export const isComplete = (state: ActionPlan): boolean =>
  Object.keys(state.actions).length > 0 &&
  openActions(state).length === 0 &&
  recommendationsWithoutAction(state).length === 0;
