import { z } from 'zod';
import { CivilDate, StatedDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text } from '../../frame';
import { agency, recipientOf } from '../values';

export const positions = [
  'agrees',
  'disagrees',
  'asks',
  'suggests a local review',
  'national review',
  'thematic review',
] as const;

const question = z.strictObject({
  question: opaqueId(),
  owner: opaqueId().optional(),
  due: CivilDate.optional(),
});

export const sending = {
  PanelToldOfDelay: fact({
    says: 'Panel told that the review will be late',
    clear: { recipients: z.array(recipientOf).min(1, 'Say who was told.').max(10), agreedDate: CivilDate.optional() },
    sealed: { reason: text() },
    subject: () => 'delay',
  }),
  SentToPanel: fact({
    says: 'Rapid review sent to the Panel',
    clear: {
      submission: opaqueId(),
      draft: opaqueId().optional(),
      outstandingReturns: z.array(agency).max(100),
      /** Left open where nobody said, as where the sending was carried here from its pack. */
      postMortemOutstanding: z.boolean().optional(),
    },
    sealed: { outstanding: text().optional(), sentTo: text(500).optional() },
    subject: () => 'submission',
  }),
  AddendumSent: fact({
    says: 'Addendum sent to the Panel',
    clear: { submission: opaqueId() },
    sealed: { what: text() },
    subject: ({ submission }) => `submission:${submission}`,
  }),
  /** The step's date is the day on which it was received; what it is dated stands beside. */
  PanelLetterReceived: fact({
    says: "Panel's letter received",
    clear: {
      letter: opaqueId(),
      dated: StatedDate.optional(),
      positions: z.array(z.enum(positions)).min(1, 'Give at least one position.').max(positions.length),
      questions: z.array(question).max(50),
      covers: z.array(opaqueId()).max(20),
      supersedes: opaqueId().optional(),
      /** Whether it wants the partners' considered response, where the letter itself says so or says that it does not. */
      wantsResponse: z.boolean().optional(),
    },
    sealed: {
      summary: text().optional(),
      asked: z
        .array(z.strictObject({ question: opaqueId(), words: text() }))
        .max(50)
        .optional(),
    },
    subject: ({ letter }) => `letter:${letter}`,
    happened: ['dated'],
  }),
  PanelQuestionAnswered: fact({
    says: "Panel's question answered",
    clear: { letter: opaqueId(), question: opaqueId() },
    sealed: { answer: text() },
    subject: ({ letter, question }) => `question:${letter}:${question}`,
  }),
  PartnersResponded: fact({
    says: "Partners' considered response recorded",
    clear: { letter: opaqueId(), response: z.enum(['decision stands', 'decision changed', 'further work agreed']) },
    sealed: { considered: rationale() },
    subject: ({ letter }) => `letter:${letter}`,
  }),
};
