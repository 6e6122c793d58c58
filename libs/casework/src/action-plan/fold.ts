import { withDispute } from '../brought/dispute';
import { impossible, own } from '../frame';
import type { OnRecord } from './facts';
import type { ActionPlan, ListedAction, Recommendation } from './state';

export function fold(state: ActionPlan, step: OnRecord): ActionPlan {
  const { type, data, occurredOn } = step;
  switch (type) {
    case 'BodyTakesPart':
      return { ...state, takingPart: { ...state.takingPart, [data.body]: { decides: data.decides } } };
    case 'PlanOpened':
      return { ...state, source: data.source, from: data.from ?? null };
    case 'PlanAgreed':
      return { ...state, agreedBy: [...state.agreedBy.filter((body) => body !== data.body), data.body] };
    case 'RecommendationMade':
    case 'RecommendationAmended': {
      const { agencies, due = null } = data;
      return withRecommendation(state, data.recommendation, { agencies, due, withdrawn: false });
    }
    case 'RecommendationWithdrawn': {
      const recommendation = own(state.recommendations, data.recommendation);
      if (recommendation === undefined) return state;
      return withRecommendation(state, data.recommendation, { ...recommendation, withdrawn: true });
    }
    case 'ActionAdded': {
      const { action, recommendation = null } = data;
      return withAction(state, action, { recommendation, closed: own(state.actions, action)?.closed ?? null });
    }
    case 'ActionClosed':
      return withAction(state, data.action, { ...listed(state, data.action), closed: data.how });
    case 'ActionReopened':
      return withAction(state, data.action, { ...listed(state, data.action), closed: null });
    case 'ProgressReviewed':
      return { ...state, nextReview: data.nextReview ?? null };
    case 'Closed':
      return { ...state, closed: true, closedOn: occurredOn };
    case 'Reopened':
      return { ...state, closed: false, closedOn: null };
    case 'DisputeOpened':
    case 'DisputeResolved':
      return withDispute(state, step);
    // These stand on the timeline; no rule asks about them later.
    case 'ProgressReported':
    case 'ProgressPublished':
      return state;
    default:
      return impossible(type);
  }
}

const withRecommendation = (state: ActionPlan, id: string, recommendation: Recommendation): ActionPlan => ({
  ...state,
  recommendations: { ...state.recommendations, [id]: recommendation },
});

/** An action may come to its end before it is known here that the plan lists it. */
const listed = ({ actions }: ActionPlan, action: string): ListedAction =>
  own(actions, action) ?? { recommendation: null, closed: null };

const withAction = (state: ActionPlan, id: string, action: ListedAction): ActionPlan => ({
  ...state,
  actions: { ...state.actions, [id]: action },
});
