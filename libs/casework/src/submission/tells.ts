import type { Tells } from '../frame';
import type { OnRecord } from './facts';
import type { Submission } from './state';

// What is told anew each time by a step that leads somewhere.

export const tells: Tells<Submission, OnRecord> = {
  Sent: ({ recipient }) => [`sending:${recipient}`, 'complete'],
  Returned: ({ recipient }) => [`sending:${recipient}`],
  Completed: ['complete'],
  Superseded: ['superseded'],
  SetAside: ['set aside'],
  Reopened: ['superseded', 'set aside'],
};
