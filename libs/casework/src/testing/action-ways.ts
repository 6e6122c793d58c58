import type { Ways } from './chart-suite';
import {
  accepted,
  agreed,
  begun,
  checked,
  closed,
  drafted,
  notAccepted,
  notProgressing,
  ongoing,
  submitted,
  superseded,
} from './action-story';
import type { Pools } from './walk';

/** A way to each stage of an action. */
export const ways: Ways = {
  begun,
  drafted,
  notAccepted,
  underWay: agreed,
  deciding: submitted,
  furtherEvidence: () =>
    submitted().takes('FurtherEvidenceRequested', {
      evidence: 'evidence-school',
      due: '2026-11-20',
      reason: 'Two classes are missing.',
    }),
  accepted,
  checked,
  ongoing,
  notProgressing,
  superseded,
  closed,
};

export const pools: Pools = {
  body: ['council', 'health-board', 'police', 'stranger'],
  agency: ['school', 'trust', 'nobody'],
  agencies: ['school', 'trust'],
  owner: ['school', 'trust'],
  from: ['school', 'trust'],
  to: ['school', 'surgery'],
  by: ['trust', 'surgery'],
  evidence: ['evidence-school', 'evidence-trust'],
};
