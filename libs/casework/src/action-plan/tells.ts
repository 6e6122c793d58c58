import type { OnRecord } from './facts';
import type { ActionPlan } from './state';

/** What is told anew each time by a step that leads somewhere. */
export function tells(_state: ActionPlan, { type, data }: OnRecord): readonly string[] {
  switch (type) {
    case 'ActionReopened':
      return [`action:${data.action}`];
    case 'Closed':
    case 'Reopened':
      return ['closed'];
    default:
      return [];
  }
}
