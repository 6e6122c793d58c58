import type { Tells } from '../frame';
import type { OnRecord } from './facts';
import type { ActionPlan } from './state';

// What is told anew each time by a step that leads somewhere.

export const tells: Tells<ActionPlan, OnRecord> = {
  ActionReopened: ({ action }) => [`action:${action}`],
  Closed: ['closed'],
  Reopened: ['closed'],
};
