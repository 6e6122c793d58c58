import { z } from 'zod';
import { fact, opaqueId, rationale, text } from '../../frame';
import { recipientOf } from '../values';

const reviewer = opaqueId();
/** The reviewer in the directory, once there: whoever reviews does not sign off as a partner. */
const person = opaqueId().optional();

export const reviewers = {
  ReviewerConsidered: fact({
    says: 'Reviewer considered',
    clear: { reviewer, person, fromPanelPool: z.boolean().optional() },
    sealed: {
      name: text(200),
      knowledge: text().optional(),
      experience: text().optional(),
    },
    subject: ({ reviewer }) => `reviewer:${reviewer}`,
  }),
  ConflictChecked: fact({
    says: 'Conflict of interest checked',
    clear: {
      reviewer,
      found: z.enum(['none declared', 'declared']),
      /** What the chair decided about a declared conflict. */
      chairDecided: z.enum(['shut out', 'deputy acts', 'stays with safeguards']).optional(),
    },
    sealed: { conflict: text().optional(), safeguards: text().optional(), by: text(200).optional() },
    subject: ({ reviewer }) => `conflict:${reviewer}`,
  }),
  ReviewerAppointed: fact({
    says: 'Reviewer appointed',
    clear: { reviewer, person, as: z.enum(['lead reviewer', 'reviewer', 'chair of the review panel']) },
    sealed: { name: text(200), why: text().optional() },
    subject: ({ reviewer }) => `reviewer:${reviewer}`,
  }),
  ReviewerResigned: fact({
    says: 'Reviewer resigned',
    clear: { reviewer },
    sealed: { why: text().optional() },
    subject: ({ reviewer }) => `reviewer:${reviewer}`,
  }),
  ReviewerRemoved: fact({
    says: 'Reviewer removed',
    clear: { reviewer },
    sealed: { rationale: rationale() },
    subject: ({ reviewer }) => `reviewer:${reviewer}`,
    decision: true,
  }),
  ReviewerReplaced: fact({
    says: 'Reviewer replaced',
    clear: { reviewer, by: opaqueId() },
    sealed: { handedOver: text().optional() },
    subject: ({ reviewer }) => `reviewer:${reviewer}`,
  }),
  ReviewerNameTold: fact({
    says: "Reviewer's name told",
    clear: { reviewer, recipients: z.array(recipientOf).min(1, 'Say who was told.').max(10) },
    sealed: { note: text().optional() },
    subject: ({ reviewer }) => `name told:${reviewer}`,
  }),
};
