import type { Tells } from '../frame';
import type { OnRecord } from './facts';
import type { NationalLearning } from './state';

// What is told anew each time by a step that leads somewhere.

export const tells: Tells<NationalLearning, OnRecord> = {
  InformationRequested: ({ agency }) => [`return:${agency}`, `request:${agency}`],
  RequestEnded: ({ agency }) => [`request:${agency}`, `end:${agency}`],
  ReturnReceived: ({ agency }) => [`return:${agency}`],
  ReturnChased: ({ agency }) => [`end:${agency}`],
  Reopened: ['closed'],
  Closed: ['closed'],
};
