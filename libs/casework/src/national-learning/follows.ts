import type { Followed, Follows } from '../frame';
import { own } from '../frame';
import { requestAnswered } from '../returns';
import type { OnRecord } from './facts';
import type { NationalLearning } from './state';

// What can only follow something else: a day before it is asked about.

const receipt = ({ kind, receivedOn }: NationalLearning): Followed[] =>
  kind === null ? [] : [{ what: 'it was received', on: receivedOn }];

export const follows: Follows<NationalLearning, OnRecord> = {
  LearningReceived: (_, { publishedOn }) =>
    publishedOn === undefined ? [] : [{ what: 'it was published', on: publishedOn }],
  Considered: receipt,
  Circulated: receipt,
  InformationRequested: receipt,
  ReturnReceived: (state, { agency }) => requestAnswered(state, agency),
  GapActedOn: ({ gaps }, { agency }) => {
    const foundOn = own(gaps, agency)?.foundOn ?? null;
    return foundOn === null ? [] : [{ what: 'the gap was found', on: foundOn }];
  },
  Reopened: ({ closedOn }) => [{ what: 'it was closed', on: closedOn }],
};
