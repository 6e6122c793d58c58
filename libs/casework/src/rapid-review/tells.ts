import type { OnRecord } from './facts';
import type { RapidReview } from './state';

/** What is told anew each time by a step that leads somewhere. */
export function tells(_state: RapidReview, { type }: OnRecord): readonly string[] {
  switch (type) {
    case 'DraftPrepared':
      return ['latest draft'];
    case 'SentToPanel':
    case 'PanelLetterReceived':
      return ['with the Panel'];
    default:
      return [];
  }
}
