import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text } from '../../frame';
import { delayReasons, holdSources, published, recipientOf, runUpItems } from '../values';

// The run-up to publication: what is decided, settled, held back and told beforehand.

const hold = opaqueId();
const comments = opaqueId();
const recipients = z.array(recipientOf).min(1, 'Say who was told.').max(10);

const holds = {
  HoldPlaced: fact({
    says: 'Publication held back',
    clear: {
      hold,
      source: z.enum(holdSources),
      /** Those of the parallel proceedings that it comes from. */
      proceedings: opaqueId().optional(),
      nextLook: CivilDate.optional(),
    },
    sealed: { why: text().optional(), order: text(500).optional() },
    subject: ({ hold }) => `hold:${hold}`,
  }),
  HoldLookedAt: fact({
    says: 'Hold on publication looked at again',
    clear: { hold, nextLook: CivilDate.optional() },
    sealed: { note: text().optional() },
    subject: ({ hold }) => `hold:${hold}`,
  }),
  HoldLifted: fact({
    says: 'Hold on publication lifted',
    clear: { hold },
    sealed: { why: text().optional() },
    subject: ({ hold }) => `hold:${hold}`,
  }),
};

export const preparing = {
  ...holds,
  RunUpItemRecorded: fact({
    says: 'Preparation for publication recorded',
    clear: { item: z.enum(runUpItems), standing: z.enum(['done', 'not needed', 'outstanding']) },
    sealed: {
      because: text().optional(),
      note: text().optional(),
      datesToAvoid: z
        .array(z.strictObject({ on: CivilDate, why: text(500).optional() }))
        .max(30)
        .optional(),
    },
    subject: ({ item }) => `run-up:${item}`,
  }),
  PublicationDecided: fact({
    says: 'Publication decided',
    clear: { manner: z.enum(['full', 'improvements-only', 'deferred']), lookAgainOn: CivilDate.optional() },
    sealed: { rationale: rationale() },
    subject: () => 'publication',
    decision: true,
  }),
  /** The planned day may lie ahead; the advance copies are counted back from it. */
  PublicationPlanned: fact({
    says: 'Day of publication planned',
    clear: { publishOn: CivilDate },
    sealed: { note: text().optional() },
    subject: () => 'planned day',
  }),
  NotPublishingJustified: fact({
    says: 'Justification for not publishing in full told',
    clear: { recipients },
    sealed: { justification: text() },
    subject: () => 'justification',
  }),
  DelayTold: fact({
    says: 'Reasons for delay told',
    clear: { recipients, reason: z.enum(delayReasons), agreedDate: CivilDate.optional() },
    sealed: { words: text() },
    subject: () => 'delay',
  }),
  CommentsReceived: fact({
    says: 'Comments received',
    clear: { comments, from: z.enum(['panel', 'secretary-of-state', 'ofsted', 'other']) },
    sealed: { words: text() },
    subject: ({ comments }) => `comments:${comments}`,
  }),
  CommentsConsidered: fact({
    says: 'Comments considered',
    clear: { comments },
    sealed: { considered: rationale() },
    subject: ({ comments }) => `comments:${comments}`,
  }),
  AdvanceCopiesSent: fact({
    says: 'Advance copies sent',
    clear: {
      recipients: z.array(recipientOf).min(1, 'Say to whom they were sent.').max(10),
      submission: opaqueId().optional(),
      draft: opaqueId().optional(),
      manner: published.optional(),
    },
    sealed: { note: text().optional() },
    subject: () => 'advance copies',
  }),
};
