import type { OnRecord } from './facts';
import type { RapidReview } from './state';

/** What is told anew each time by a step that leads somewhere. */
export function tells(state: RapidReview, { type }: OnRecord): readonly string[] {
  switch (type) {
    case 'DraftPrepared':
      return ['latest draft'];
    case 'SentToPanel':
    case 'PanelLetterReceived':
      return ['with the Panel'];
    case 'CriteriaFoundNotMet':
      return ['criteria not met'];
    case 'JoinedTo':
    case 'SplitFrom':
      return ['joined'];
    case 'Closed':
      return ['closed'];
    case 'Reopened':
      return [reopens(state)];
    default:
      return [];
  }
}

/** What is opened again, as it stands. */
function reopens({ closed, joinedTo, criteriaFoundNotMet }: RapidReview): string {
  if (closed) return 'closed';
  if (joinedTo !== null) return 'joined';
  return criteriaFoundNotMet ? 'criteria not met' : 'with the Panel';
}
