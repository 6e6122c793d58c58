import type { OnRecord } from './facts';
import type { Action } from './state';

/** What is told anew each time by a step that leads somewhere. */
export function tells(_state: Action, { type, data }: OnRecord): readonly string[] {
  switch (type) {
    case 'FurtherEvidenceRequested':
    case 'EvidenceAccepted':
      return [`evidence:${data.evidence}`];
    case 'NotAccepted':
      return [`acceptance:${data.agency}`, 'agreed'];
    case 'MadeOngoing':
      return ['ongoing'];
    case 'ImpactCheckPlanned':
    case 'ImpactFound':
    case 'ImpactCheckNotNeeded':
      return ['impact'];
    default:
      return [];
  }
}
