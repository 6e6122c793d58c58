import { standsWhere, workflow } from '../frame';
import { follows } from './follows';
import { chartVersion1, stages } from './chart';
import { clocks } from './clocks';
import { facts } from './facts';
import { rules } from './rules';
import { fold } from './fold';
import { mentions, refersTo } from './mentions';
import { initial, type Action } from './state';
import { tells } from './tells';
import { asItStands } from './where-to';
import { settledBy } from './settled-by';
import { exceptional, usualCourse } from './usual-course';

export const action = workflow({
  name: 'action',
  category: 'action',
  title: 'Action',
  opensCase: false,
  facts,
  rules,
  charts: [chartVersion1],
  stages,
  follows,
  usualCourse,
  exceptional,
  settledBy,
  initial,
  fold,
  tells,
  standsAt: standsWhere(asItStands),
  clocks,
  mentions,
  authors: ({ evidence }: Action) => Object.values(evidence).map(({ recordedBy }) => recordedBy),
  refersTo,
});

export { agenciesWithoutEvidence, isDone as isActionDone, owning as owningAction, type Action } from './state';
export {
  dayOfAction,
  gapsOf,
  howClosed,
  isActionOverdue,
  isOpenAction,
  standingOfAction,
  waysOfClosing,
} from './readings';
export type { HowClosed, StandingOfAction } from './readings';
export { bragOfPart, type Brag, type BragOfPart } from './brag-of-part';
export { bragSaid, bragWords } from './values';
