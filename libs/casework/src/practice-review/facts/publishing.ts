import { z } from 'zod';
import { fact, opaqueId, rationale, text } from '../../frame';
import { published } from '../values';

export const publishing = {
  Published: fact({
    says: 'Published',
    clear: { manner: published, draft: opaqueId().optional(), reviewersNamed: z.boolean() },
    sealed: { where: text(1000).optional(), pseudonym: text(200).optional(), note: text().optional() },
    subject: () => 'published',
  }),
  AmendedAndRepublished: fact({
    says: 'Amended and published again',
    clear: { draft: opaqueId().optional() },
    sealed: { changes: text(), where: text(1000).optional() },
    subject: () => 'published',
  }),
  TakenDown: fact({
    says: 'Taken down',
    clear: {
      reason: z.enum(['order of a court', "the family's request", 'mistake found', 'its time is over', 'other']),
    },
    sealed: { order: text(500).optional(), why: text().optional() },
    subject: () => 'published',
  }),
  AvailabilityChecked: fact({
    says: 'Availability to the public checked',
    clear: { found: z.enum(['available', 'not available']) },
    sealed: { where: text(1000).optional(), note: text().optional() },
    subject: () => 'availability',
  }),
  SentToRepository: fact({
    says: 'Sent to the NSPCC repository',
    clear: {},
    sealed: { reference: text(200).optional() },
    subject: () => 'repository',
  }),
};

export const course = {
  /** Whatever is paused, and by whom: the six months run on. */
  Paused: fact({
    says: 'Paused',
    clear: {
      by: z.enum(['partners', 'police', 'Crown Prosecution Service', 'coroner', 'court', 'reviewer', 'other']),
      proceedings: opaqueId().optional(),
    },
    sealed: { why: rationale(), goesOn: text().describe('What goes on meanwhile.') },
    subject: () => 'course',
  }),
  Resumed: fact({ says: 'Resumed', clear: {}, sealed: { note: text().optional() }, subject: () => 'course' }),
  Discontinued: fact({
    says: 'Discontinued',
    clear: {
      told: z.array(z.enum(['Panel', 'Ofsted', 'Department for Education', 'family', 'agencies', 'reviewers'])).max(6),
    },
    sealed: { rationale: rationale() },
    subject: () => 'course',
    decision: true,
  }),
  Reopened: fact({ says: 'Reopened', clear: {}, sealed: { why: rationale() }, subject: () => 'course' }),
  Closed: fact({ says: 'Closed', clear: {}, sealed: { note: text().optional() }, subject: () => 'course' }),
};
