import { CivilDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text } from '../../frame';
import { agency, brag } from '../values';

// Each agency reports and gives evidence for itself: none waits for another's step.

const progress = {
  ProgressReported: fact({
    says: 'Progress reported',
    clear: { agency, brag },
    sealed: { progress: text(), obstacles: text().optional() },
    subject: ({ agency }) => `progress:${agency}`,
  }),
  ProgressChased: fact({
    says: 'Progress asked for',
    clear: { agency, answerBy: CivilDate.optional() },
    sealed: { how: text(500).optional() },
    subject: ({ agency }) => `progress:${agency}`,
  }),
  /** The agency's own board or committee is satisfied; what the partnership makes of it is another matter. */
  GovernanceSignedOff: fact({
    says: "Signed off by the agency's own governance",
    clear: { agency },
    sealed: { by: text(300).optional(), note: text().optional() },
    subject: ({ agency }) => `governance:${agency}`,
  }),
};

export const evidence = {
  ...progress,
  EvidenceSubmitted: fact({
    says: 'Evidence submitted',
    clear: {
      evidence: opaqueId(),
      agency,
      /** The person who gave it, where somebody else records it. */
      givenBy: opaqueId().optional(),
    },
    sealed: { what: text(), document: text(1000).optional(), author: text(200).optional() },
    subject: ({ evidence }) => `evidence:${evidence}`,
  }),
  FurtherEvidenceRequested: fact({
    says: 'Further evidence requested',
    clear: { evidence: opaqueId(), due: CivilDate.optional() },
    sealed: { reason: rationale() },
    subject: ({ evidence }) => `evidence:${evidence}`,
  }),
  EvidenceAccepted: fact({
    says: 'Evidence accepted',
    clear: {
      evidence: opaqueId(),
      /** When to look at whether it mattered. */
      impactCheckDue: CivilDate.optional(),
    },
    sealed: { reasons: rationale() },
    subject: ({ evidence }) => `evidence:${evidence}`,
  }),
};
