import { authorsOfDrafts } from '../deciding';
import { standsWhere, workflow } from '../frame';
import { follows } from './follows';
import { chartVersion1, chartVersion2, stages } from './chart';
import { clocks } from './clocks';
import { facts } from './facts';
import { rules } from './rules';
import { fold } from './fold';
import { mentions } from './mentions';
import { noticing } from './noticing';
import { decisions, initial, isDeathAlone, isUnsent, type RapidReview } from './state';
import { tells } from './tells';
import { asItStands } from './where-to';
import { settledBy, usuallyAfter } from './settled-by';
import { courseOfADeath, endsAt, exceptional, usualCourse } from './usual-course';

export const rapidReview = workflow({
  name: 'rapid-review',
  category: 'rapidReview',
  title: 'Rapid review',
  opensCase: true,
  facts,
  rules,
  charts: [chartVersion1, chartVersion2],
  revisions: [{}],
  stages,
  follows,
  stageSaid: (state: RapidReview, stage) =>
    stage === 'closed' && isUnsent(state) ? 'Closed, and never sent to the Panel' : null,
  usualCourse,
  exceptional,
  otherCourses: [{ isOf: isDeathAlone, usualCourse: courseOfADeath, exceptional: [] }],
  settledBy,
  usuallyAfter,
  duties: ['IncidentNotified'],
  endsAt,
  ofEachBody: [decisions],
  initial,
  fold,
  tells,
  standsAt: standsWhere(asItStands('')),
  clocks,
  mentions,
  authors: authorsOfDrafts,
  noticing,
});

export { decisionsAwaited, type DecisionsAwaited } from './decisions-awaited';
export { outcomeUntold, type OutcomeUntold } from './outcome-told';
export { agenciesWaitedFor, asksNoAgency, endOfAsking } from './requests';
export { lateReturn, type LateReturn } from './late-return';
export {
  criteriaNotMetUntoldSince,
  deathsUntold,
  holdsNotification,
  isDeathAlone,
  isUnsent,
  newOutcomeAwaitedSince,
  type RapidReview,
} from './state';
export { particularsOf } from './values';
