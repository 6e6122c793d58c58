import type { OnRecord } from './facts';
import { levelOf, type Dispute } from './state';

/** What is told anew each time by a step that leads somewhere. */
export function tells(state: Dispute, { type }: OnRecord): readonly string[] {
  switch (type) {
    case 'Escalated':
      return [`level:${levelOf(state)}`];
    case 'Resolved':
      return ['resolution'];
    case 'Closed':
      return ['closed'];
    case 'Reopened':
      return ['resolution', 'closed'];
    default:
      return [];
  }
}
