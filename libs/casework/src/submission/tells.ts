import type { OnRecord } from './facts';
import type { Submission } from './state';

/** What is told anew each time by a step that leads somewhere. */
export function tells(_state: Submission, { type, data }: OnRecord): readonly string[] {
  switch (type) {
    case 'Sent':
      return [`sending:${data.recipient}`, 'complete'];
    case 'Returned':
      return [`sending:${data.recipient}`];
    case 'Completed':
      return ['complete'];
    case 'Superseded':
      return ['superseded'];
    case 'SetAside':
      return ['set aside'];
    case 'Reopened':
      return ['superseded', 'set aside'];
    default:
      return [];
  }
}
