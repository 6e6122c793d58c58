import { z } from 'zod';
import { CivilDate } from '@waymark/statute';
import { fact, opaqueId, rationale, text } from '../../frame';
import { agencies, agency, kind } from '../values';

/** What shows that it was done, and what it is to change for children. */
const aims = { evidenceRequired: text().optional(), intendedImpact: text().optional() };

/** Who answers for it within the agency that owns it. */
const responsible = text(200).optional();

const terms = {
  /** With gaps, as far as it is known: until it is agreed, it is a draft. */
  Drafted: fact({
    says: 'Action drafted',
    clear: {
      plan: opaqueId(),
      recommendation: opaqueId().optional(),
      kind,
      agencies: agencies.optional(),
      /** The agency that leads on it. */
      owner: agency.optional(),
      due: CivilDate.optional(),
      nationalBody: z.boolean().optional(),
    },
    sealed: {
      what: text(),
      reference: text(100).optional(),
      /** The national body, where it is addressed to one. */
      addressedTo: text(300).optional(),
      responsible,
      ...aims,
    },
    subject: () => 'action',
  }),
  DraftAmended: fact({
    says: 'Draft of the action amended',
    clear: {
      kind: kind.optional(),
      agencies: agencies.optional(),
      owner: agency.optional(),
      due: CivilDate.optional(),
    },
    sealed: { what: text().optional(), responsible, ...aims },
    subject: () => 'action',
  }),
  /** The whole of what was agreed; agreed anew, it takes the place of what was agreed before. */
  Agreed: fact({
    says: 'Action agreed',
    clear: { agencies, owner: agency.optional(), due: CivilDate },
    sealed: { what: text().optional(), responsible, ...aims, note: text().optional() },
    subject: () => 'action',
  }),
};

const accepting = {
  NotAccepted: fact({
    says: 'Action not accepted by the agency',
    clear: { agency },
    sealed: { reasons: rationale() },
    subject: ({ agency }) => `acceptance:${agency}`,
  }),
  NotAcceptedEscalated: fact({
    says: 'Action not accepted: escalated',
    clear: {
      agency,
      to: z.enum(["the agency's senior lead", 'a safeguarding partner', 'lead safeguarding partners']),
    },
    sealed: { note: text().optional() },
    subject: ({ agency }) => `acceptance:${agency}`,
  }),
  AcceptedByAgency: fact({
    says: 'Action accepted by the agency after all',
    clear: { agency },
    sealed: { note: text().optional() },
    subject: ({ agency }) => `acceptance:${agency}`,
  }),
};

const national = {
  NationalBodyWrittenTo: fact({
    says: 'National body written to',
    clear: { letter: opaqueId(), answerBy: CivilDate.optional() },
    sealed: { to: text(300), what: text().optional() },
    subject: ({ letter }) => `letter:${letter}`,
  }),
  NationalBodyAnswered: fact({
    says: 'National body answered',
    clear: { letter: opaqueId(), answer: z.enum(['accepts', 'accepts in part', 'does not accept', 'considers it']) },
    sealed: { words: text().optional() },
    subject: ({ letter }) => `letter:${letter}`,
  }),
};

export const agreeing = { ...terms, ...accepting, ...national };
