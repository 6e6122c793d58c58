import type { Followed, Follows } from '../frame';
import { requestAnswered } from '../returns';
import type { OnRecord } from './facts';
import type { OtherReview } from './state';

// What can only follow something else: a day before it is asked about.

const whatWasAsked = ({ contribution, askedOn }: OtherReview): Followed[] =>
  contribution === 'asked' ? [{ what: 'it was asked for', on: askedOn }] : [];

export const follows: Follows<OtherReview, OnRecord> = {
  ReturnReceived: (state, { agency }) => requestAnswered(state, agency),
  ContributionSent: whatWasAsked,
  NoContributionMade: whatWasAsked,
  Reopened: ({ closedOn }) => [{ what: 'it was closed', on: closedOn }],
};
