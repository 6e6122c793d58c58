import { told, type Dated } from '@waymark/casework';
import { course } from '../course/course';

/** An action plan: where it comes from. */
export interface PlanStood extends Dated {
  readonly source: string | null;
}

/** A plan is counted, whatever is told of it first. */
const anyPlan = (state: PlanStood): PlanStood => ({ ...state });

export const plans = course<PlanStood>({
  categories: ['actionPlan'],
  initial: { source: null },
  folds: {
    PlanOpened: (state, { source }: { source: string }, { occurredOn }) =>
      told(state, 'opened', occurredOn, { source }),
    RecommendationMade: anyPlan,
    Closed: anyPlan,
    Reopened: anyPlan,
  },
});
