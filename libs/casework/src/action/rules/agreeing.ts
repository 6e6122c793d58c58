import { earliestDay, inWords } from '@waymark/statute';
import { stepOf } from '../../deciding';
import { ask, isGiven, own } from '../../frame';
import type { Step } from '../facts';
import { isDrafted, isEnded, owning, type Action, type Aim } from '../state';
import { agencyConcerned, planStream, titlesOf, type At } from './at';

// What is asked of drafts, agreements, dates and owners.

const rule = ask<Action, Step>;

export const agreeing = {
  firstDraft: rule(
    ({ state }) => !isDrafted(state),
    'This action is drafted already. Its draft can be amended, or agreed anew.',
  ),
  planIsOpened: rule(
    (at) => at.known.isOpened(planStream(stepOf(at, 'Drafted').data.plan)),
    'No such action plan is open here. The action can be recorded first, and its plan later.',
  ),
  actionIsDrafted: rule(({ state }) => isDrafted(state), 'No draft of this action is recorded yet.'),
  actionIsAgreed: rule(({ state }) => state.agreed, 'This action is not recorded as agreed yet.'),
  notAgreedYet: rule(({ state }) => !state.agreed, 'This action is agreed. Record what is agreed instead.'),
  somebodyIsToAct: rule(
    (at) => stepOf(at, 'Agreed').data.agencies.length > 0 || at.state.nationalBody,
    'No agency is named that has to act, nor is the action addressed to a national body.',
    'WT23 ¶361',
  ),
  agreementIsWhole: rule(
    (at) => leftOpen(at).length === 0,
    (at) => `Agreed without: ${leftOpen(at).join(', ')}.`,
    'WT23 ¶361',
    'It is agreed without an owner, the evidence required or the intended impact.',
  ),
  dateLiesAhead: rule(
    (at) => {
      const set = dateSet(at);
      const day = earliestDay(at.step.occurredOn);
      return set === undefined || day === null || set >= day;
    },
    (at) =>
      `The day that is set, ${inWords(dateSet(at) ?? 'not-known')}, lies before the day on which it was set, ${inWords(at.step.occurredOn)}.`,
    null,
    'The day that is set lies before the day on which it was set.',
  ),
  agencyOwnsPart: rule(
    (at) => owning(at.state).includes(agencyConcerned(at)),
    (at) => `No part of this action is recorded as owned by ${titlesOf(at, [agencyConcerned(at)])}.`,
    null,
    'No part of the action is recorded as owned by this agency.',
  ),
  agencyDidNotAccept: rule(
    (at) => at.state.notAcceptedBy.includes(agencyConcerned(at)),
    (at) => `It is not recorded that the action was not accepted by ${titlesOf(at, [agencyConcerned(at)])}.`,
    null,
    'It is not recorded that this agency did not accept the action.',
  ),
  isForNationalBody: rule(
    ({ state }) => state.nationalBody,
    'This action is not recorded as addressed to a national body.',
  ),
  letterWasSent: rule(
    (at) => own(at.state.letters, stepOf(at, 'NationalBodyAnswered').data.letter) !== undefined,
    'It is not recorded that the national body was written to.',
  ),
  dueDateIsSet: rule(
    ({ state }) => state.due !== null || state.ongoing !== null,
    'This action has no due date yet that could be changed. Agree on one first.',
  ),
  approvedByAnother: rule(
    ({ state, step }) => !owning(state).includes(step.decidedBy?.body ?? ''),
    'The new date is approved in the name of an agency that owns the action itself.',
  ),
  isOngoing: rule(({ state }) => state.ongoing !== null, 'This action is not recorded as ongoing.'),
  notEndedYet: rule(({ state }) => !isEnded(state), 'This action has come to its end. Reopen it first.'),
};

function leftOpen(at: At): string[] {
  const { owner } = stepOf(at, 'Agreed').data;
  return [
    ...(owner === undefined ? ['owner'] : []),
    ...(isSaid(at, 'evidenceRequired') ? [] : ['evidence required']),
    ...(isSaid(at, 'intendedImpact') ? [] : ['intended impact']),
  ];
}

/** In the agreement itself, or in the draft that it agrees: the owner alone is named anew each time. */
const isSaid = (at: At, aim: Aim): boolean => isGiven(at, aim) || at.state.aimsSaid?.includes(aim) === true;

const dateSet = ({ step: { data } }: At): string | undefined => {
  const { due, reviewOn, impactCheckDue } = data as { due?: string; reviewOn?: string; impactCheckDue?: string };
  return due ?? reviewOn ?? impactCheckDue;
};
