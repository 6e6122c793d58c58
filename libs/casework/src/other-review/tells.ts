import type { Tells } from '../frame';
import type { OnRecord } from './facts';
import type { OtherReview } from './state';

// What is told anew each time by a step that leads somewhere.

export const tells: Tells<OtherReview, OnRecord> = {
  ReviewRecorded: ({ contribution }) => (contribution === 'asked for' ? ['contribution'] : []),
  ContributionAsked: ['contribution'],
  ContributionSent: ['contribution'],
  NoContributionMade: ['contribution'],
  Reopened: ['closed'],
  Closed: ['closed'],
};
