import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { partaking } from '../../deciding';
import { fact, opaqueId, rationale, text } from '../../frame';
import { kind, origins, recipientOf } from '../values';

const recipients = z.array(recipientOf).min(1, 'Say who was told.').max(10);

export const initiating = {
  /** The step's date is the day of the decision: the six months run from it, never from its recording. */
  Initiated: fact({
    says: 'Review initiated',
    clear: {
      kind,
      origin: z.enum(origins),
      cases: z.array(opaqueId()).max(20),
      /** The rapid review whose decision opened it. */
      from: opaqueId().optional(),
      owner: opaqueId().optional(),
      /** The day agreed for its report, where the statute sets none. */
      due: CivilDate.optional(),
    },
    sealed: {
      rationale: rationale(),
      focus: text()
        .optional()
        .describe('What it looks at: a near miss or good practice, where there is no notification.'),
    },
    subject: () => 'review',
    decision: true,
  }),
  /** Brought by Waymark where the decision that opened the review was taken back. */
  OriginWithdrawn: fact({
    says: 'Decision that opened the review taken back',
    clear: {},
    sealed: {},
    subject: () => 'origin',
  }),
  /** A learning review may show that a local child safeguarding practice review is needed, or the reverse. */
  KindChanged: fact({
    says: 'Kind of review changed',
    clear: { kind, due: CivilDate.optional() },
    sealed: { rationale: rationale() },
    subject: () => 'review',
    decision: true,
  }),
  CaseTakenIn: fact({
    says: 'Another case taken into the review',
    clear: { case: opaqueId() },
    sealed: { why: rationale() },
    subject: (data) => `case:${data.case}`,
  }),
  OwnerNamed: fact({
    says: 'Owner of the review named',
    clear: { owner: opaqueId() },
    sealed: { note: text().optional() },
    subject: () => 'owner',
  }),
  DueDateChanged: fact({
    says: 'Agreed day for the report changed',
    clear: { due: CivilDate },
    sealed: { why: rationale() },
    subject: () => 'due date',
  }),
  DecisionTold: fact({
    says: 'Decision told',
    clear: { recipients },
    sealed: { note: text().optional() },
    subject: () => 'decision told',
  }),
  TermsOfReferenceAgreed: fact({
    says: 'Terms of reference agreed',
    clear: { terms: opaqueId() },
    sealed: {
      method: text().describe('The agreed method, such as a systems approach, and why it is proportionate.'),
      focus: text().optional(),
      period: text(500).optional(),
      questions: text().optional(),
      document: text(1000).optional(),
    },
    subject: () => 'terms of reference',
  }),
  ...partaking,
};
