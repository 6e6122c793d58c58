import type { SettledBy } from '../frame';
import type { Step } from './facts';
import type { RuleName } from './rules';

/** What comes first where a usual step would be asked about: by rule, the steps that answer it. */
export const settledBy: SettledBy<RuleName, Step['type']> = {
  actionIsDrafted: ['Drafted'],
  actionIsAgreed: ['Agreed'],
  evidenceIsAccepted: ['EvidenceAccepted', 'EvidenceSubmitted'],
  everyAgencyGaveEvidence: ['EvidenceSubmitted'],
  doneBeforeChecked: ['EvidenceAccepted', 'EvidenceSubmitted'],
  impactIsChecked: ['ImpactFound', 'ImpactCheckNotNeeded'],
};
