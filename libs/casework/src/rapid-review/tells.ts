import type { Tells } from '../frame';
import type { OnRecord } from './facts';
import type { RapidReview } from './state';

// What is told anew each time by a step that leads somewhere.

export const tells: Tells<RapidReview, OnRecord> = {
  DraftPrepared: ['latest draft'],
  SentToPanel: ['with the Panel'],
  PanelLetterReceived: ['with the Panel'],
  CriteriaFoundNotMet: ['criteria not met'],
  JoinedTo: ['joined'],
  SplitFrom: ['joined'],
  Closed: ['closed'],
  Reopened: ['closed', 'joined', 'criteria not met', 'with the Panel'],
};
