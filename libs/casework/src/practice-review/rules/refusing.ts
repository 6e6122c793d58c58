import { contentStands, deciderOf } from '../../deciding';
import { ask, own, refuse } from '../../frame';
import type { Step } from '../facts';
import type { PracticeReview } from '../state';
import { stepOf, type At } from './at';

// What a practice review insists on: very little. A fact that has happened is not refused for what is missing around it.

const rule = refuse<PracticeReview, Step>;

const isNoReviewers = (at: At): boolean => {
  const person = deciderOf(at);
  return Object.entries(at.state.reviewers).every(
    ([reviewer, held]) =>
      held.standing === 'considered' || person === null || ![reviewer, held.person].includes(person),
  );
};

export const refusing = {
  reviewerDoesNotSignOff: rule(
    isNoReviewers,
    'Whoever reviews does not sign off as a partner. A partner’s own lead or delegate signs off.',
    'WT23 ¶¶354–355',
  ),
  /** The group's acceptance is no partner's sign-off, and whoever reviewed may have chaired it. */
  reviewerDoesNotAccept: ask<PracticeReview, Step>(
    isNoReviewers,
    'Whoever is named as accepting the report also reviewed.',
  ),
  reviewerIsHeld: rule(
    (at) => own(at.state.reviewers, (at.step.data as { reviewer: string }).reviewer) !== undefined,
    'This record has no such reviewer. Record the reviewer as considered first.',
  ),
  proceedingsAreHeld: rule((at) => {
    const { proceedings } = at.step.data as { proceedings?: string };
    return proceedings === undefined || own(at.state.proceedings, proceedings) !== undefined;
  }, 'This record has no such proceedings. Record them as opened first.'),
  eventIsHeld: rule(
    (at) =>
      Object.keys(at.state.events).length > 0 &&
      own(at.state.events, stepOf(at, 'PractitionerEventCancelled').data.event) !== undefined,
    'This record has no such practitioners’ event.',
  ),
  requestIsHeld: rule(
    (at) => own(at.state.requests, stepOf(at, 'ProgressReplied').data.request) !== undefined,
    'This record has no such request. Record the request first.',
  ),
  learningIsHeld: rule(
    (at) => own(at.state.earlyLearning, stepOf(at, 'EarlyLearningActedOn').data.learning) !== undefined,
    'This record has no such early learning. Record what was learnt first.',
  ),
  holdIsHeld: rule(
    (at) => own(at.state.holds, stepOf(at, 'HoldLookedAt', 'HoldLifted').data.hold) !== undefined,
    'This record has no such hold on publication. Record the hold first.',
  ),
  commentsAreHeld: rule(
    (at) => own(at.state.comments, stepOf(at, 'CommentsConsidered').data.comments) !== undefined,
    'This record has no such comments. Record the comments first.',
  ),
  /** The fields that are the content of a draft or of what was sent; the facts around them may be corrected. */
  contentStands: contentStands({
    DraftPrepared: ['version', 'document', 'learning', 'changes'],
    AdvanceCopiesSent: ['draft', 'manner'],
    Published: ['draft', 'manner'],
    AmendedAndRepublished: ['draft', 'changes'],
  }),
};
