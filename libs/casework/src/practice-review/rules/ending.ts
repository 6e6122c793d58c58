import { ask } from '../../frame';
import type { Step } from '../facts';
import { isStatutory, requestsAwaited, type PracticeReview } from '../state';
import { stepOf } from './at';

// What is asked of pausing, discontinuing, closing and reopening.

const rule = ask<PracticeReview, Step>;

export const ending = {
  notPausedYet: rule(({ state }) => !state.paused, 'It is recorded as paused already.'),
  isPaused: rule(({ state }) => state.paused, 'It is not recorded as paused.'),
  discontinuationIsTold: rule(
    (at) => !isStatutory(at.state) || stepOf(at, 'Discontinued').data.told.includes('Panel'),
    'The Panel is not among those told that the review is discontinued.',
    'WT23 ¶344',
  ),
  endIsReached: rule(
    ({ state }) =>
      state.publishedOn !== null ||
      state.discontinued ||
      state.originWithdrawn ||
      (!isStatutory(state) && state.acceptedOn !== null),
    'It is neither published nor discontinued, nor is the report of a review of another kind accepted.',
    'WT23 ¶362',
  ),
  recommendationsAreAgreed: rule(
    ({ state }) => state.recommendationsAgreed || state.discontinued || state.originWithdrawn,
    'No recommendations are recorded as agreed. Where the review makes none, say so.',
    'WT23 ¶361',
  ),
  earlyLearningIsActedOn: rule(
    ({ state }) => Object.values(state.earlyLearning).every((actedOn) => actedOn),
    'Early learning is not recorded as acted on.',
    'WT23 ¶366',
  ),
  requestsAreAnswered: rule(
    ({ state }) => requestsAwaited(state).length === 0,
    'A request on progress is not recorded as answered.',
  ),
  familyIsTold: rule(
    ({ state }) => Object.values(state.family).some((told) => told !== 'not told'),
    'No contact with the family is recorded yet.',
    'WT23 ¶¶341, 358',
  ),
  feedbackIsReceived: rule(
    ({ state }) => state.feedback || state.originWithdrawn,
    'No feedback of family, practitioners or agencies on the review is recorded.',
  ),
  repositoryHasIt: rule(
    ({ state }) => !isStatutory(state) || state.published !== 'full' || state.inRepository,
    'The report is not recorded as sent to the NSPCC repository.',
  ),
  proceedingsAreConcluded: rule(
    ({ state }) => Object.values(state.proceedings).every(({ concluded }) => concluded),
    'Parallel proceedings are still recorded as open.',
    'WT23 ¶353',
  ),
  notClosedYet: rule(({ state }) => !state.closed, 'It is closed already.'),
  isEnded: rule(
    ({ state }) => state.closed || state.discontinued || state.originWithdrawn,
    'Nothing is closed or discontinued here: the work can simply go on.',
  ),
};
