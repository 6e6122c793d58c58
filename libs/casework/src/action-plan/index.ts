import { standsWhere, workflow } from '../frame';
import { follows } from './follows';
import { chartVersion1, stages } from './chart';
import { facts } from './facts';
import { rules } from './rules';
import { fold } from './fold';
import { mentions } from './mentions';
import { agreement, initial } from './state';
import { tells } from './tells';
import { asItStands } from './where-to';
import { settledBy } from './settled-by';
import { usualCourse } from './usual-course';

export const actionPlan = workflow({
  name: 'action-plan',
  category: 'actionPlan',
  opensCase: true,
  title: 'Action plan',
  facts,
  rules,
  charts: [chartVersion1],
  stages,
  follows,
  usualCourse,
  settledBy,
  ofEachBody: [agreement],
  initial,
  fold,
  tells,
  standsAt: standsWhere(asItStands),
  // What is due is due of each action.
  clocks: () => [],
  mentions,
});

export {
  agreement as planAgreement,
  isComplete as isPlanComplete,
  openActions,
  recommendationsWithoutAction,
  reviewDue as planReviewDue,
  type ActionPlan,
} from './state';
