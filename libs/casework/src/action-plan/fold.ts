import type { StatedDate } from '@waymark/statute';
import { withDispute } from '../brought/dispute';
import { withParty } from '../deciding';
import { impossible, own, standingAsOf, told } from '../frame';
import type { OnRecord } from './facts';
import type { ActionPlan, ListedAction, Recommendation } from './state';

export function fold(state: ActionPlan, step: OnRecord): ActionPlan {
  const { type, data, occurredOn } = step;
  switch (type) {
    case 'BodyTakesPart':
      return withParty(state, data.body, data.decides, occurredOn);
    case 'PlanOpened':
      return told(state, 'opened', occurredOn, { source: data.source, from: data.from ?? null });
    case 'PlanAgreed':
      return { ...state, agreedBy: [...state.agreedBy.filter((body) => body !== data.body), data.body] };
    case 'RecommendationMade':
    case 'RecommendationAmended': {
      const { agencies, due = null } = data;
      const made =
        type === 'RecommendationMade' ? standingAsOf(state, `made:${data.recommendation}`, occurredOn) : state;
      const worded = told(made, `terms:${data.recommendation}`, occurredOn, (known) =>
        withRecommendation(known, data.recommendation, { agencies, due }),
      );
      return pursuing(worded, data.recommendation, occurredOn, true);
    }
    case 'RecommendationWithdrawn': {
      if (own(state.recommendations, data.recommendation) === undefined) return state;
      return pursuing(state, data.recommendation, occurredOn, false);
    }
    case 'ActionAdded': {
      // Listed again, it may meet another recommendation; what became of it is told apart from that.
      const { action, recommendation = null } = data;
      return told(
        state,
        `listed:${action}`,
        occurredOn,
        withAction(state, action, { ...listed(state, action), recommendation }),
      );
    }
    case 'ActionClosed':
      return told(
        state,
        `action:${data.action}`,
        occurredOn,
        withAction(state, data.action, { ...listed(state, data.action), closed: data.how }),
      );
    case 'ActionReopened':
      return told(
        state,
        `action:${data.action}`,
        occurredOn,
        withAction(state, data.action, { ...listed(state, data.action), closed: null }),
      );
    case 'ProgressReviewed':
      return told(state, 'next review', occurredOn, { nextReview: data.nextReview ?? null });
    case 'Closed':
      return told(state, 'closed', occurredOn, { closed: true, closedOn: occurredOn });
    case 'Reopened':
      return told(state, 'closed', occurredOn, { closed: false, closedOn: null });
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

const unworded: Recommendation = { agencies: [], due: null, withdrawn: false };

const withRecommendation = (state: ActionPlan, id: string, change: Partial<Recommendation>): ActionPlan => ({
  ...state,
  recommendations: {
    ...state.recommendations,
    [id]: { ...(own(state.recommendations, id) ?? unworded), ...change },
  },
});

/** Whether it is pursued, apart from what it asks for. */
const pursuing = (state: ActionPlan, id: string, on: StatedDate, isPursued: boolean): ActionPlan =>
  told(state, `recommendation:${id}`, on, (known) => withRecommendation(known, id, { withdrawn: !isPursued }));

/** An action may come to its end before it is known here that the plan lists it. */
const listed = ({ actions }: ActionPlan, action: string): ListedAction =>
  own(actions, action) ?? { recommendation: null, closed: null };

const withAction = (state: ActionPlan, id: string, action: ListedAction): Pick<ActionPlan, 'actions'> => ({
  actions: { ...state.actions, [id]: action },
});
