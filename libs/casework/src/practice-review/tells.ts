import type { Tells } from '../frame';
import type { OnRecord } from './facts';
import type { PracticeReview } from './state';

// What is told anew each time by a step that leads somewhere.

export const tells: Tells<PracticeReview, OnRecord> = {
  Initiated: ['discontinued'],
  DraftPrepared: ['latest draft'],
  PublicationDecided: ['publication'],
  Published: ['availability', 'discontinued'],
  AmendedAndRepublished: ['availability'],
  TakenDown: ['availability'],
  Paused: ['pause'],
  Resumed: ['pause'],
  Discontinued: ['discontinued'],
  Closed: ['closed'],
  Reopened: ['closed', 'discontinued'],
};
