import { z } from 'zod';
import { CivilDate, StatedDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text } from '../../frame';
import { agency, child } from '../values';

const request = {
  InformationRequested: fact({
    says: 'Information requested',
    clear: { agency, due: CivilDate, basis: z.enum(['Children Act 2004 s16H', 'by agreement']) },
    sealed: { scope: text().optional(), reference: text(200).optional() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  RecordsSecured: fact({
    says: 'Records secured',
    clear: { agency },
    sealed: { by: text(200).optional(), what: text().optional() },
    subject: ({ agency }) => `records:${agency}`,
  }),
  RequestEnded: fact({
    says: 'Return no longer asked for',
    clear: { agency },
    sealed: { why: rationale() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
};

const returns = {
  ReturnReceived: fact({
    says: 'Agency information return received',
    clear: {
      agency,
      kind: z.enum(['full', 'partial', 'nil', 'withheld']),
      /** Which children it covers, where it does not cover all. */
      children: z.array(child).max(60).optional(),
    },
    sealed: {
      author: text(200).optional(),
      authorRole: text(200).optional(),
      authorisedBy: text(200).optional(),
      authorisedOn: StatedDate.optional(),
      period: StatedDate.optional(),
      /** Of a return that is a document of its own: in which system or folder. */
      keptAt: text(1000).optional(),
      recordsSearched: text().optional(),
      involvement: text(50_000).optional(),
      episodes: z
        .array(z.strictObject({ on: StatedDate, what: text() }))
        .max(300)
        .optional(),
      analysis: text(50_000).optional(),
      childsVoice: text().optional(),
      identityAndEqualities: text().optional(),
      goodPractice: text().optional(),
      learning: text().optional(),
      immediateAction: text().optional(),
      earlyActions: z
        .array(z.strictObject({ what: text(), by: CivilDate.optional() }))
        .max(50)
        .optional(),
      withheldBecause: text().optional(),
    },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  ReturnQueried: fact({
    says: 'Return queried',
    clear: { agency, due: CivilDate.optional() },
    sealed: { question: text() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  ReturnChased: fact({
    says: 'Return chased',
    clear: { agency },
    sealed: { how: text(500).optional() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  ReturnEscalated: fact({
    says: 'Missing return escalated',
    clear: { agency, to: z.enum(["the agency's senior lead", 'a safeguarding partner', 'formal notice under s16H']) },
    sealed: { note: text().optional() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  ReturnAccepted: fact({
    says: 'Return accepted',
    clear: { agency },
    sealed: { note: text().optional() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
};

const otherwise = {
  NewInformationReceived: fact({
    says: 'New information received',
    clear: {
      information: opaqueId(),
      from: z.enum(['post-mortem', 'police', 'coroner', 'court', 'health', 'family', 'another area', 'other']),
    },
    sealed: { what: text() },
    subject: ({ information }) => `information:${information}`,
  }),
  SafeguardingActionTaken: fact({
    says: 'Immediate safeguarding action taken',
    clear: { action: opaqueId(), agency: agency.optional() },
    sealed: { what: text(), forWhom: text(500).optional() },
    subject: ({ action }) => `safeguarding:${action}`,
  }),
};

export const gathering = { ...request, ...returns, ...otherwise };
