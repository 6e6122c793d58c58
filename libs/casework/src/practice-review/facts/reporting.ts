import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { drafting } from '../../deciding';
import { fact, opaqueId, text } from '../../frame';
import { recommending } from '../../recommendations';
import { agency, content, contentFound, contentIds } from '../values';

export const reporting = {
  ...drafting,
  FactualCheckAsked: fact({
    says: 'Factual check asked for',
    clear: { agency, draft: opaqueId(), due: CivilDate.optional() },
    sealed: { note: text().optional() },
    subject: ({ agency }) => `factual check:${agency}`,
  }),
  FactualCheckReturned: fact({
    says: 'Factual check returned',
    clear: { agency, draft: opaqueId(), found: z.enum(['accurate', 'corrections asked for']) },
    sealed: { corrections: text().optional() },
    subject: ({ agency }) => `factual check:${agency}`,
  }),
  /** Item by item against what a report must and should contain (WT23 ¶¶360–362). */
  QualityAssured: fact({
    says: 'Report quality assured',
    clear: {
      draft: opaqueId(),
      contents: z.array(z.strictObject({ content, found: z.enum(contentFound) })).max(contentIds.length),
      outcome: z.enum(['ready to be signed off', 'changes asked for']),
    },
    sealed: {
      /** What is said of one of them. */
      notes: z
        .array(z.strictObject({ content, note: text(2000) }))
        .max(contentIds.length)
        .optional(),
      comments: text().optional(),
      by: text(200).optional(),
    },
    subject: () => 'quality assurance',
  }),
  ...recommending,
  /** Reviews of other kinds end with it; a published report may have it too. */
  ReportAccepted: fact({
    says: 'Report accepted',
    clear: { draft: opaqueId().optional() },
    sealed: { learning: text(50_000).optional(), note: text().optional() },
    subject: () => 'report',
  }),
};
