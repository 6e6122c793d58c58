import type { StatedDate } from '@waymark/statute';
import { course } from '../course/course';

/** An action plan: where it comes from, and since when. */
export interface PlanStood {
  readonly source: string | null;
  /** The instance that it came from. */
  readonly from: string | null;
  readonly openedOn: StatedDate | null;
  readonly recommendations: readonly string[];
  readonly closedOn: StatedDate | null;
}

export const plans = course<PlanStood>({
  name: 'plans',
  version: 1,
  categories: ['actionPlan'],
  initial: { source: null, from: null, openedOn: null, recommendations: [], closedOn: null },
  folds: {
    PlanOpened: (state, { source, from }: { source: string; from?: string }, { occurredOn }) => ({
      ...state,
      source,
      from: from ?? null,
      openedOn: occurredOn,
    }),
    RecommendationMade: (state, { recommendation }: { recommendation: string }) => ({
      ...state,
      recommendations: [...state.recommendations.filter((other) => other !== recommendation), recommendation],
    }),
    Closed: (state, _data, { occurredOn }) => ({ ...state, closedOn: occurredOn }),
    Reopened: (state) => ({ ...state, closedOn: null }),
  },
});
