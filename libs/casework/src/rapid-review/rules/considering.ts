import { criteria } from '@waymark/statute';
import { ask, own } from '../../frame';
import type { Step } from '../facts';
import { isNotified, type RapidReview } from '../state';
import { deciding, stepOf, titles, type At } from './at';

// What is asked of meetings, criteria and decisions.

const rule = ask<RapidReview, Step>;

export const considering = {
  rapidReviewIsNeeded: rule(
    ({ state }) => state.entry === null || state.entry === 'incident' || isNotified(state),
    (at) => `A ${at.state.entry ?? 'case'} needs no rapid review.`,
    'WT23 ¶¶331–332, 338',
    'The death of a looked-after child or care leaver, or a near miss, needs no rapid review.',
  ),
  meetingIsNotHeldYet: rule(
    // Where all were held, that is known before the step says anything.
    (at) => !isEach(at, 'held') && own(at.state.meetings, stepOf(at, 'MeetingCancelled').data.meeting) !== 'held',
    'The meeting is recorded as held already, and stands as held. If it was not, that entry can be taken back instead.',
  ),
  meetingIsNotCancelled: rule(
    (at) => own(at.state.meetings, stepOf(at, 'MeetingHeld').data.meeting) !== 'cancelled',
    'The meeting is recorded as cancelled.',
  ),
  someoneAttended: rule(
    (at) => stepOf(at, 'MeetingHeld').data.attended.length > 0,
    'Nobody is recorded as having attended.',
  ),
  meetingHeld: rule((at) => Object.values(at.state.meetings).includes('held'), 'No meeting is recorded as held yet.'),
  rapidReviewMeetingHeld: rule(
    ({ state }) => state.considered,
    'No rapid review meeting is recorded as held yet. It can be recorded late.',
  ),
  criteriaAssessed: rule(
    (at) => notAssessed(at).length === 0,
    (at) =>
      notAssessed(at).length === mustCriteria.length
        ? 'None of the criteria that must be taken into account is assessed yet.'
        : `Not yet assessed of the criteria that must be taken into account: ${notAssessed(at).join('; ')}.`,
    'WT23 box p.135, SI 2018/789 reg 11',
    'Not every criterion that must be taken into account is assessed yet.',
  ),
  groupRecommended: rule((at) => at.state.recommendation !== null, 'No recommendation of the group is recorded yet.'),
  asTheGroupRecommended: rule(
    (at) => at.state.recommendation === null || at.state.recommendation === stepOf(at, 'BodyDecided').data.decision,
    (at) => `The group recommended ${at.state.recommendation ?? 'nothing'}: say why the decision differs.`,
    null,
    'The group recommended otherwise: say why the decision differs.',
  ),
  everyBodyDecided: rule(
    (at) => deciding(at).length > 0 && undecided(at).length === 0,
    (at) =>
      deciding(at).length === 0
        ? 'The directory names no partner that decides on that day.'
        : `Not yet decided by: ${titles(undecided(at))}.`,
    'WT23 ¶¶337–341',
    'Not every partner has decided yet.',
  ),
  bodiesAgree: rule(
    (at) => decisionsOfThosePresent(at).size <= 1,
    (at) =>
      [
        `Decided otherwise than this outcome: ${decidedOtherwise(at)}.`,
        ...(opensReview(at) ? ['Recording it opens the local child safeguarding practice review.'] : []),
        'The local dispute resolution may help.',
      ].join(' '),
    'WT23 ¶¶330, 341',
    "The partners' decisions differ. The local dispute resolution may help.",
  ),
  outcomeFollowsDecisions: rule(
    (at) => {
      const decided = [...decisionsOfThosePresent(at)];
      return decided.length === 0 || decided.some((decision) => isAsDecided(at, decision));
    },
    (at) =>
      decisionsOfThosePresent(at).size > 1
        ? 'The outcome is what no partner decided. They can decide again.'
        : `The outcome is not what the partners decided: ${decidedOtherwise(at)}. They can decide again.`,
    null,
    'The outcome is not what the partners decided. They can decide again.',
  ),
};

const localReview = 'local child safeguarding practice review';

/** Whether the outcome in hand is what a body decided. A national review is not the partners' own: they suggest it. */
function isAsDecided(at: At, decision: string): boolean {
  const { outcome, nationalReviewSuggested } = stepOf(at, 'OutcomeRecorded').data;
  if (outcome === localReview) return decision === 'local review';
  return decision === 'no review' || (decision === 'national review' && nationalReviewSuggested);
}

/** 'the Council and the Police (no local review)' */
const decidedOtherwise = (at: At): string =>
  Object.entries(decisionInWords)
    .filter(([decision]) => !isAsDecided(at, decision))
    .flatMap(([decision, words]) => {
      const bodies = deciding(at).filter(({ body }) => own(at.state.decisions, body) === decision);
      return bodies.length === 0 ? [] : [`${titles(bodies)} (${words})`];
    })
    .join('; ');

const decisionInWords = {
  'local review': 'a local review',
  'no review': 'no local review',
  'national review': 'a national review',
};

/** Where none was decided on before, Waymark opens one. */
const opensReview = (at: At): boolean =>
  stepOf(at, 'OutcomeRecorded').data.outcome === localReview && at.state.outcome?.outcome !== localReview;

/** What a body decided that has since left, a clinical commissioning group say, binds nobody any more. */
const decisionsOfThosePresent = (at: At): ReadonlySet<string> =>
  new Set(deciding(at).flatMap(({ body }) => own(at.state.decisions, body) ?? []));

const isEach = ({ state }: At, standing: 'held' | 'cancelled'): boolean =>
  Object.keys(state.meetings).length > 0 && Object.values(state.meetings).every((one) => one === standing);

const mustCriteria = criteria.filter(({ force }) => force === 'must');

const notAssessed = ({ state }: At): string[] =>
  mustCriteria.filter(({ id }) => own(state.criteria, id) === undefined).map(({ words }) => `“${words}”`);

const undecided = (at: At) => deciding(at).filter(({ body }) => own(at.state.decisions, body) === undefined);
