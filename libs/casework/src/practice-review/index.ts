import { aChildIsNamed } from '../child-named';
import { authorsOfDrafts } from '../deciding';
import { standsWhere, workflow } from '../frame';
import { follows } from './follows';
import { chartVersion1, stages } from './chart';
import { clocks } from './clocks';
import { facts } from './facts';
import { fold } from './fold';
import { mentions } from './mentions';
import { rules } from './rules';
import { initial, isStatutory, isTakenOver, isWithdrawn } from './state';
import { tells } from './tells';
import { asItStands } from './where-to';
import { settledBy, usuallyAfter } from './settled-by';
import {
  courseOfOtherKinds,
  courseOnceTakenOver,
  courseOnceWithdrawn,
  duties,
  endsAt,
  exceptional,
  usualCourse,
} from './usual-course';

export const practiceReview = workflow({
  name: 'practice-review',
  category: 'practiceReview',
  title: 'Practice review',
  opensCase: true,
  facts,
  rules,
  charts: [chartVersion1],
  stages,
  follows,
  usualCourse,
  otherCourses: [
    { isOf: isWithdrawn, usualCourse: courseOnceWithdrawn, exceptional },
    { isOf: isTakenOver, usualCourse: courseOnceTakenOver, exceptional: ['Paused', 'TakenDown'] },
    { isOf: (state) => state.kind !== null && !isStatutory(state), usualCourse: courseOfOtherKinds },
  ],
  exceptional,
  duties,
  settledBy,
  usuallyAfter,
  endsAt,
  initial,
  fold,
  tells,
  stageSaid: (state, stage) => (isWithdrawn(state) ? whereWithdrawn(stage) : null),
  standsAt: standsWhere(asItStands('')),
  clocks,
  mentions,
  authors: authorsOfDrafts,
  noticesIn: ({ cases }) => cases,
  noticing: { 'a child is named': aChildIsNamed('Published', 'pseudonym') },
});

const whereWithdrawn = (stage: string): string =>
  `${stages[stage as keyof typeof stages] ?? stage} (the decision for it was taken back)`;

export { areCopiesMissed, copiesMissed } from './clocks';
export { discontinuedOn as reviewDiscontinuedOn } from './life';
export {
  assuredLatest,
  assuredReady,
  checksAwaited,
  copiesAwaited,
  decisionUntold,
  delayUntold,
  isLeftByReviewers,
  isTakenOver as isReviewTakenOver,
  isWithdrawn as isReviewWithdrawn,
  justificationUntold,
  nameUntold,
  openedFrom as reviewOpenedFrom,
  openHolds,
  openProceedings,
  otherKindInWords,
  requestsAwaited,
  standingReviewers,
  publicUntil,
  takenOverOn as reviewTakenOverOn,
  type PracticeReview,
} from './state';
export { contentFound as reviewContentFound, runUpItems, statutoryKind as statutoryReviewKind } from './values';
