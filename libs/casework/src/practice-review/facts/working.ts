import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { family } from '../../family';
import { fact, opaqueId, text } from '../../frame';
import { agency } from '../values';

const event = opaqueId();
const request = opaqueId();
const learning = opaqueId();

const practitioners = {
  PractitionerEventPlanned: fact({
    says: "Practitioners' event planned",
    clear: { event },
    sealed: { place: text(300).optional(), purpose: text().optional() },
    subject: ({ event }) => `event:${event}`,
    tense: 'planned',
  }),
  PractitionerEventCancelled: fact({
    says: "Practitioners' event cancelled",
    clear: { event },
    sealed: { why: text().optional() },
    subject: ({ event }) => `event:${event}`,
  }),
  PractitionerEventHeld: fact({
    says: "Practitioners' event held",
    clear: {
      event,
      held: z.enum(['in person', 'online', 'both']),
      agencies: z.array(opaqueId()).max(100),
      took: z.int().min(0).max(1000).optional().describe('How many practitioners took part.'),
    },
    sealed: { learning: text(50_000).optional(), support: text().optional() },
    subject: ({ event }) => `event:${event}`,
  }),
};

const progress = {
  /** Partners may ask a reviewer for information or a draft at any time; the request is in writing (reg 14). */
  ProgressRequested: fact({
    says: 'Progress asked for',
    clear: {
      request,
      reviewer: opaqueId().optional(),
      asksFor: z.enum(['information', 'draft report']),
      inWriting: z.boolean(),
      due: CivilDate.optional(),
    },
    sealed: { words: text().optional() },
    subject: ({ request }) => `request:${request}`,
  }),
  ProgressReplied: fact({
    says: 'Reply on progress received',
    clear: { request },
    sealed: { words: text() },
    subject: ({ request }) => `request:${request}`,
  }),
};

const early = {
  EarlyLearningFound: fact({
    says: 'Early learning found',
    clear: { learning },
    sealed: { words: text() },
    subject: ({ learning }) => `learning:${learning}`,
  }),
  EarlyLearningActedOn: fact({
    says: 'Early learning acted on',
    clear: { learning, agency: agency.optional() },
    sealed: { what: text() },
    subject: ({ learning }) => `learning:${learning}`,
  }),
};

export const working = { ...practitioners, ...family, ...progress, ...early };
