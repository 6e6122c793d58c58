import type { Tells } from '../frame';
import type { OnRecord } from './facts';
import { lineOf } from './moves';
import type { Action } from './state';

// What is told anew each time by a step that leads somewhere.

export const tells: Tells<Action, OnRecord> = {
  Agreed: (_, { notAcceptedBy }) => ['ongoing', ...notAcceptedBy.map((agency) => `acceptance:${agency}`)],
  NotAccepted: ({ agency }, state) => [...lineOf(state, agency).map((one) => `acceptance:${one}`), 'agreed'],
  AgencySucceeded: ({ by }) => [`acceptance:${by}`],
  FurtherEvidenceRequested: ({ evidence }) => [`evidence:${evidence}`, 'reopened'],
  EvidenceAccepted: ({ evidence }) => [`evidence:${evidence}`, 'reopened'],
  DueDateChanged: ['ongoing'],
  MadeOngoing: ['ongoing'],
  ImpactCheckPlanned: ['impact'],
  ImpactFound: ['impact'],
  ImpactCheckNotNeeded: ['impact'],
  Split: ['ended'],
  Merged: ['ended'],
  Superseded: ['ended'],
  NotProgressed: ['ended'],
  Closed: ['closed'],
  Reopened: ['closed', 'ended'],
};
