import { acrossAreas, siblingAdded, sinceDied, twoChildren } from './children';
import {
  correctedAwareness,
  correctedNotification,
  notifiedAfterwards,
  recordedLate,
  roughAwareness,
  roughIncident,
} from './dates';
import {
  familyNotTold,
  ownDraft,
  partnersDiffer,
  returnsOutstanding,
  returnsUnlisted,
  signOffMissing,
  withdrawnStep,
} from './departures';
import { disputeOnCosts, disputeOnPublication, disputeToTheLeads, disputeToTheMinister } from './disagreements';
import { committeeResolved, coronersReport, homicideReview } from './elsewhere';
import {
  heldByProceedings,
  improvementsOnly,
  nationalReview,
  pausedReview,
  publishedLate,
  publishedOnTime,
  reviewerGone,
  takenDown,
} from './local-reviews';
import {
  contradictingLetters,
  nationalReviewSuggested,
  noLetter,
  postMortemFollows,
  postMortemTurns,
  unansweredLetters,
} from './panel';
import { late, lateAndTold, notifiedLate, onTheLastDay, onTime } from './plain';
import type { Story } from './story';
import {
  careLeaver,
  criteriaNotMet,
  disputed,
  lookedAfterChild,
  nearMiss,
  notNotified,
  reopened,
  suspectedLater,
} from './thresholds';
import { underWay } from './under-way';

/** Every story of one case, by name. */
export const stories = {
  onTime,
  onTheLastDay,
  late,
  lateAndTold,
  notifiedLate,
  nearMiss,
  notNotified,
  reopened,
  suspectedLater,
  disputed,
  criteriaNotMet,
  lookedAfterChild,
  careLeaver,
  twoChildren,
  siblingAdded,
  sinceDied,
  acrossAreas,
  correctedNotification,
  correctedAwareness,
  roughIncident,
  roughAwareness,
  recordedLate,
  notifiedAfterwards,
  contradictingLetters,
  unansweredLetters,
  postMortemFollows,
  nationalReviewSuggested,
  noLetter,
  signOffMissing,
  returnsOutstanding,
  returnsUnlisted,
  ownDraft,
  partnersDiffer,
  familyNotTold,
  withdrawnStep,
  postMortemTurns,
  publishedOnTime,
  publishedLate,
  improvementsOnly,
  heldByProceedings,
  pausedReview,
  reviewerGone,
  nationalReview,
  takenDown,
  homicideReview,
  committeeResolved,
  coronersReport,
  disputeToTheLeads,
  disputeOnPublication,
  disputeOnCosts,
  disputeToTheMinister,
  ...underWay,
} satisfies Record<string, Story>;

export type StoryName = keyof typeof stories;
