import { disputeRules } from '../brought/dispute';
import { bodyOf, deciding, partyRules, titles } from '../deciding';
import { ask, own, refuse, type Matter } from '../frame';
import type { Step } from './facts';
import { openActions, pursued, recommendationsWithoutAction, type ActionPlan } from './state';

// What an action plan insists on (refuse: very little) and what it only asks a reason for (ask: the rest).

type At = Matter<ActionPlan, Step>;

const { bodyIsParty, bodyDecidesForItself, bodyIsRegistered } = partyRules;

const recommendationOf = ({ step }: At): string | undefined =>
  (step.data as { recommendation?: string }).recommendation;

const actionOf = ({ step }: At): string => (step.data as { action: string }).action;

const refusing = {
  bodyIsParty,
  bodyDecidesForItself,
  bodyIsRegistered,
  agenciesAreHeld: refuse<ActionPlan, Step>(
    ({ step, known }) =>
      ((step.data as { agencies?: readonly string[] }).agencies ?? []).every((agency) => known.titleOf(agency) !== ''),
    'Not all of these agencies are in the directory. Register them first, also where they are outside the area.',
  ),
  recommendationIsHeld: refuse<ActionPlan, Step>(
    (at) => own(at.state.recommendations, recommendationOf(at) ?? '') !== undefined,
    'This plan has no such recommendation. Record it first.',
  ),
};

const asking = {
  firstOpening: ask<ActionPlan, Step>(({ state }) => state.source === null, 'This plan is opened already.'),
  planIsOpened: ask<ActionPlan, Step>(
    ({ state }) => state.source !== null,
    'It is not recorded yet where this plan comes from.',
  ),
  recommendationIsNew: ask<ActionPlan, Step>(
    (at) => own(at.state.recommendations, recommendationOf(at) ?? '') === undefined,
    'This recommendation is listed already. It can be amended instead.',
  ),
  saysWhoAndWhen: ask<ActionPlan, Step>(
    ({ step }) => {
      const { agencies, due } = step.data as { agencies: readonly string[]; due?: string };
      return agencies.length > 0 && due !== undefined;
    },
    'A recommendation says of which agencies something is required, together or singly, and by when.',
    'WT23 ¶361',
    'The recommendation does not say of which agencies something is required, or by when.',
  ),
  recommendationIsPursued: ask<ActionPlan, Step>((at) => {
    const id = recommendationOf(at);
    return id === undefined || pursued(at.state).includes(id);
  }, 'This plan has no such recommendation, or it is no longer pursued.'),
  recommendationsAreMade: ask<ActionPlan, Step>(
    ({ state }) => Object.keys(state.recommendations).length > 0 || Object.keys(state.actions).length > 0,
    'This plan has neither a recommendation nor an action yet.',
  ),
  notAgreedYet: ask<ActionPlan, Step>(
    (at) => !at.state.agreedBy.includes(bodyOf(at) ?? ''),
    'This partner has agreed the plan already, and that agreement stands.',
  ),
  actionIsNew: ask<ActionPlan, Step>(
    (at) => own(at.state.actions, actionOf(at)) === undefined,
    'This action is listed in the plan already.',
  ),
  actionIsListed: ask<ActionPlan, Step>(
    (at) => own(at.state.actions, actionOf(at)) !== undefined,
    'This action is not listed in the plan.',
  ),
  everyBodyAgreed: ask<ActionPlan, Step>(
    (at) => deciding(at).length > 0 && notAgreedBy(at).length === 0,
    (at) =>
      deciding(at).length === 0
        ? 'The directory names no partner that decides on that day.'
        : `Not yet agreed by: ${titles(notAgreedBy(at))}.`,
    null,
    'Not every partner that decides has agreed the plan.',
  ),
  actionsAreClosed: ask<ActionPlan, Step>(
    ({ state }) => openActions(state).length === 0,
    ({ state }) => `Actions that are still open: ${openActions(state).length} of ${Object.keys(state.actions).length}.`,
    null,
    'Actions of the plan are still open.',
  ),
  recommendationsHaveActions: ask<ActionPlan, Step>(
    ({ state }) => recommendationsWithoutAction(state).length === 0,
    ({ state }) =>
      `Recommendations without an action: ${recommendationsWithoutAction(state).length} of ${pursued(state).length}.`,
    'WT23 ¶367',
    'A recommendation that is pursued has no action.',
  ),
  notClosedYet: ask<ActionPlan, Step>(({ state }) => !state.closed, 'This plan is closed already.'),
  isClosed: ask<ActionPlan, Step>(({ state }) => state.closed, 'This plan is not closed.'),
};

const notAgreedBy = (at: At) => deciding(at).filter(({ body }) => !at.state.agreedBy.includes(body));

export const rules = { ...refusing, ...asking, ...disputeRules };
export type RuleName = keyof typeof rules;
