import type { OnRecord } from './facts';
import type { Action } from './state';

/** What is told anew each time by a step that leads somewhere. */
export function tells(state: Action, { type, data }: OnRecord): readonly string[] {
  switch (type) {
    case 'FurtherEvidenceRequested':
    case 'EvidenceAccepted':
      return [`evidence:${data.evidence}`, 'reopened'];
    case 'Agreed':
      return ['ongoing', ...state.notAcceptedBy.map((agency) => `acceptance:${agency}`)];
    case 'NotAccepted':
      return [`acceptance:${data.agency}`, 'agreed'];
    case 'MadeOngoing':
      return ['ongoing'];
    case 'ImpactCheckPlanned':
    case 'ImpactFound':
    case 'ImpactCheckNotNeeded':
      return ['impact'];
    case 'Split':
    case 'Merged':
    case 'Superseded':
    case 'NotProgressed':
      return ['ended'];
    case 'Closed':
      return ['closed'];
    case 'Reopened':
      return ['closed', 'ended'];
    default:
      return [];
  }
}
