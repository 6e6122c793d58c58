import { own, type Followed, type Follows } from '../frame';
import type { OnRecord } from './facts';
import type { Action } from './state';

// What can only follow something else: a day before it is asked about.

const theEvidence = (state: Action, { evidence }: { evidence: string }): Followed[] => [
  { what: 'the evidence was given', on: own(state.evidence, evidence)?.givenOn },
];

export const follows: Follows<Action, OnRecord> = {
  FurtherEvidenceRequested: theEvidence,
  EvidenceAccepted: theEvidence,
  Reopened: (state) => [{ what: 'it came to its end', on: own(state.asOf ?? {}, 'end') }],
};
