import type { OnRecord } from './facts';
import type { PracticeReview } from './state';

/** What is told anew each time by a step that leads somewhere. */
export function tells(_state: PracticeReview, { type }: OnRecord): readonly string[] {
  switch (type) {
    case 'DraftPrepared':
      return ['latest draft'];
    case 'PublicationDecided':
      return ['publication'];
    case 'Published':
      return ['availability', 'discontinued'];
    case 'AmendedAndRepublished':
    case 'TakenDown':
      return ['availability'];
    case 'Paused':
    case 'Resumed':
      return ['pause'];
    case 'Initiated':
    case 'Discontinued':
      return ['discontinued'];
    case 'Closed':
      return ['closed'];
    case 'Reopened':
      return ['closed', 'discontinued'];
    default:
      return [];
  }
}
