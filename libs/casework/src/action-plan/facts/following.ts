import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { waysOfClosing } from '../../action';
import { fact, opaqueId, rationale, text } from '../../frame';
import { receiver, recommendation } from '../values';

// What becomes of the actions is recorded with each of them, and brought here, so that the plan can say how it stands.

const brought = {
  ActionAdded: fact({
    says: 'Action listed in the plan',
    clear: { action: opaqueId(), recommendation: recommendation.optional() },
    sealed: {},
    subject: ({ action }) => `action:${action}`,
  }),
  ActionClosed: fact({
    says: 'Action of the plan closed',
    clear: { action: opaqueId(), how: z.enum(waysOfClosing) },
    sealed: {},
    subject: ({ action }) => `action:${action}`,
  }),
  ActionReopened: fact({
    says: 'Action of the plan reopened',
    clear: { action: opaqueId() },
    sealed: {},
    subject: ({ action }) => `action:${action}`,
  }),
};

const reporting = {
  /** Progress is looked at regularly, not only once it is due (WT23 ¶367). */
  ProgressReviewed: fact({
    says: 'Progress of the plan reviewed',
    clear: { meeting: opaqueId().optional(), nextReview: CivilDate.optional() },
    sealed: { finding: text() },
    subject: () => 'progress',
  }),
  ProgressReported: fact({
    says: 'Progress of the plan reported',
    clear: { report: opaqueId(), to: receiver, meeting: opaqueId().optional() },
    sealed: { summary: text().optional(), toWhom: text(300).optional() },
    subject: ({ report }) => `report:${report}`,
  }),
  ProgressPublished: fact({
    says: 'Summary of progress published',
    clear: {},
    sealed: { where: text(1000).optional(), summary: text().optional() },
    subject: () => 'published progress',
  }),
};

export const following = {
  ...brought,
  ...reporting,
  Closed: fact({ says: 'Closed', clear: {}, sealed: { note: text().optional() }, subject: () => 'plan' }),
  Reopened: fact({ says: 'Reopened', clear: {}, sealed: { why: rationale() }, subject: () => 'plan' }),
};
