import type { Tells } from '../frame';
import type { OnRecord } from './facts';
import { levelOf, type Dispute } from './state';

// What is told anew each time by a step that leads somewhere.

export const tells: Tells<Dispute, OnRecord> = {
  Escalated: (_, state) => [`level:${levelOf(state)}`],
  Resolved: ['resolution'],
  Closed: ['closed'],
  Reopened: ['resolution', 'closed'],
};
