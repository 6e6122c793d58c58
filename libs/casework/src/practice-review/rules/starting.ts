import { certainlyBefore, whenInWords } from '@waymark/statute';
import { ask, isGiven, own } from '../../frame';
import type { Step } from '../facts';
import { isStatutory, nameUntold, standingReviewers, type PracticeReview } from '../state';
import { statutoryKind } from '../values';
import { named, notAmong, stepOf, type At } from './at';

// What is asked of initiating a review, of its terms of reference and of its reviewers.

const rule = ask<PracticeReview, Step>;

const initiatedAlready =
  'The review is initiated already. Correct that decision; its day moves the six months, this does not.';

const initiating = {
  notInitiatedYet: rule(
    ({ state }) => state.initiated === null || state.discontinued || state.originWithdrawn,
    ({ state: { initiated }, step }) =>
      initiated !== null && certainlyBefore(step.occurredOn, initiated.on)
        ? `The review is initiated already, ${whenInWords(initiated.on)}. Correct that decision if it is the same one. Otherwise the review, and the six months with it, begin on this earlier day.`
        : initiatedAlready,
    'WT23 ¶365',
    initiatedAlready,
  ),
  isInitiated: rule(
    ({ state }) => state.initiated !== null && !state.originWithdrawn,
    'No decision to initiate the review stands on record. It can be recorded late.',
  ),
  severalCasesAreNamed: rule((at) => {
    const { origin, cases } = stepOf(at, 'Initiated').data;
    return origin !== 'several cases' || cases.length > 1;
  }, 'It comes from several cases, and fewer than two are named.'),
  focusIsGiven: rule(
    (at) => {
      const { origin } = stepOf(at, 'Initiated').data;
      return origin !== 'no notification' || isGiven(at, 'focus');
    },
    'A review without a notification says what it focuses on, such as a near miss or good practice.',
    'WT23 ¶338',
    'The focus of the review is not given, and it comes from no notification.',
  ),
  ownerAndDueAreGiven: rule((at) => {
    const { kind, owner, due } = stepOf(at, 'Initiated').data;
    return kind === statutoryKind || (owner !== undefined && due !== undefined);
  }, 'The owner of the review, or the day agreed for its report, is not given. The statute sets no deadline for a review of this kind.'),
  dueIsGiven: rule((at) => {
    const { kind, due } = stepOf(at, 'KindChanged').data;
    return kind === statutoryKind || due !== undefined || at.state.due !== null;
  }, 'The day agreed for its report is not given. The statute sets no deadline for a review of this kind.'),
  kindChanges: rule((at) => stepOf(at, 'KindChanged').data.kind !== at.state.kind, 'It is of this kind already.'),
  dueIsByAgreement: rule(
    (at) => !isStatutory(at.state),
    'The six months of a local child safeguarding practice review are not moved by agreement. Tell the reasons for delay.',
    'WT23 ¶365',
    'The day that is changed is that of a local child safeguarding practice review, whose six months no agreement moves.',
  ),
  decisionIsTold: rule(
    (at) => !isStatutory(at.state) || at.state.originWithdrawn || untold(at).length === 0,
    (at) => `The decision for this review is not recorded as told to: ${named(untold(at))}.`,
    'WT23 ¶344',
    'The decision for a local child safeguarding practice review is not recorded as told to the Panel, Ofsted and the Department for Education.',
  ),
};

const untold = ({ state }: At) => notAmong('local-review-decision', state.decisionTold, 'must or should');

const reviewing = {
  termsAreAgreed: rule(
    ({ state }) => !isStatutory(state) || state.termsAgreed,
    'No terms of reference are recorded as agreed yet.',
    'WT23 ¶356',
  ),
  conflictIsChecked: rule(
    (at) => (reviewerOf(at)?.conflict ?? 'not checked') !== 'not checked',
    'No check for a conflict of interest is recorded for this reviewer.',
    'WT23 ¶355',
  ),
  noConflictIsDeclared: rule(
    (at) => reviewerOf(at)?.conflict !== 'declared',
    'A conflict of interest is declared for this reviewer. Say why the appointment stands all the same.',
    'WT23 ¶355',
  ),
  conflictIsDecidedOn: rule((at) => {
    const { found, chairDecided } = stepOf(at, 'ConflictChecked').data;
    return found === 'none declared' || chairDecided !== undefined;
  }, 'A conflict is declared without the chair’s decision on it: shut out, deputy acts, or stays with safeguards.'),
  notAppointedYet: rule(
    (at) => reviewerOf(at)?.standing !== 'appointed',
    'This reviewer is recorded as appointed already.',
  ),
  reviewerIsAppointed: rule(
    (at) => reviewerOf(at)?.standing === 'appointed',
    'This reviewer is not recorded as appointed.',
  ),
  successorIsAppointed: rule((at) => {
    const { reviewer, by } = stepOf(at, 'ReviewerReplaced').data;
    return by !== reviewer && own(at.state.reviewers, by)?.standing === 'appointed';
  }, 'The successor is not recorded as appointed yet.'),
  aReviewerIsAppointed: rule(
    ({ state }) => !isStatutory(state) || standingReviewers(state).length > 0,
    'No reviewer is recorded as appointed at present.',
    'WT23 ¶354',
  ),
  namesAreTold: rule(
    (at) => !isStatutory(at.state) || namesUntold(at).length === 0,
    (at) => `The name of a reviewer is not recorded as told to: ${named(namesUntold(at))}.`,
    'WT23 ¶344',
    'The name of a reviewer is not recorded as told to the Panel, Ofsted and the Department for Education.',
  ),
};

const reviewerOf = ({ state, step }: At) => own(state.reviewers, (step.data as { reviewer: string }).reviewer);

const namesUntold = ({ state }: At) => [
  ...new Set(standingReviewers(state).flatMap(([, reviewer]) => nameUntold(state, reviewer))),
];

export const starting = { ...initiating, ...reviewing };
