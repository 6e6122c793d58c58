import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text } from '../../frame';
import { heldThings, proceedingsKinds } from '../values';

// What goes on beside the review: other proceedings, and a review of the national Panel.

const proceedings = opaqueId();
const holds = z.array(z.enum(heldThings)).max(heldThings.length);

export const beside = {
  ProceedingsOpened: fact({
    says: 'Parallel proceedings opened',
    clear: { proceedings, kind: z.enum(proceedingsKinds), holds, nextLook: CivilDate.optional() },
    sealed: { reference: text(200).optional(), contact: text(500).optional(), goesOn: text().optional() },
    subject: ({ proceedings }) => `proceedings:${proceedings}`,
  }),
  ProceedingsLookedAt: fact({
    says: 'Parallel proceedings looked at again',
    clear: { proceedings, holds, nextLook: CivilDate.optional() },
    sealed: { goesOn: text().optional(), note: text().optional() },
    subject: ({ proceedings }) => `proceedings:${proceedings}`,
  }),
  ProceedingsConcluded: fact({
    says: 'Parallel proceedings concluded',
    clear: { proceedings },
    sealed: { outcome: text().optional() },
    subject: ({ proceedings }) => `proceedings:${proceedings}`,
  }),
  NationalReviewSuggested: fact({
    says: 'National review suggested to the Panel',
    clear: {},
    sealed: { rationale: rationale() },
    subject: () => 'national review',
  }),
  NationalReviewAnnounced: fact({
    says: 'National review announced',
    clear: {
      review: z.enum(['national review', 'thematic review']),
      localReview: z.enum(['goes on', 'ends', 'not yet clear']),
    },
    sealed: { what: text().optional() },
    subject: () => 'national review',
  }),
};
