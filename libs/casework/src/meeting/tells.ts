import type { OnRecord } from './facts';
import type { Meeting } from './state';

/** What is told anew each time by a step that leads somewhere. */
export function tells(_state: Meeting, { type }: OnRecord): readonly string[] {
  switch (type) {
    case 'MeetingCalled':
    case 'Cancelled':
      return ['cancelled'];
    case 'MinutesCirculated':
      return ['minutes', 'agreed'];
    case 'MinutesAgreed':
      return ['minutes'];
    default:
      return [];
  }
}
