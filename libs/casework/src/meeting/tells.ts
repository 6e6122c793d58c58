import type { Tells } from '../frame';
import type { OnRecord } from './facts';
import type { Meeting } from './state';

// What is told anew each time by a step that leads somewhere.

export const tells: Tells<Meeting, OnRecord> = {
  MeetingCalled: ['cancelled'],
  Cancelled: ['cancelled'],
  MinutesCirculated: ['minutes', 'agreed'],
  MinutesAgreed: ['minutes'],
};
