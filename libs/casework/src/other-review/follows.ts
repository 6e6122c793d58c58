import { own, type Follows } from '../frame';
import type { OnRecord } from './facts';
import type { OtherReview } from './state';

// What can only follow something else: a day before it is asked about.

export const follows: Follows<OtherReview, OnRecord> = {
  // Of a return that came unasked nothing is on record that it could answer.
  ReturnReceived: (state, { agency }) => {
    const { asked = false, received = null, firstAskedOn } = own(state.returns, agency) ?? {};
    return asked && received === null ? [{ what: 'it was asked for', on: firstAskedOn }] : [];
  },
  ContributionSent: ({ contribution, askedOn }) =>
    contribution === 'asked' ? [{ what: 'it was asked for', on: askedOn }] : [],
  NoContributionMade: ({ contribution, askedOn }) =>
    contribution === 'asked' ? [{ what: 'it was asked for', on: askedOn }] : [],
  Reopened: ({ closedOn }) => [{ what: 'it was closed', on: closedOn }],
};
