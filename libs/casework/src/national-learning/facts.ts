import { z } from 'zod';
import { CivilDate, nationalLearningKinds, StatedDate } from '@waymark/statute';
import { fact, oneOf, opaqueId, rationale, text, type StepsOf, type StepsOnRecordOf } from '../frame';
import { agency } from '../values';

// What can happen with learning that is published nationally: a report comes, a group considers it, it is circulated, and
// agencies are asked for assurance that it has been implemented locally. It is about no child of this area.

const receiving = {
  /** Dated to the day on which the partnership received it. */
  LearningReceived: fact({
    says: 'National learning received',
    clear: { kind: oneOf(nationalLearningKinds), publishedOn: StatedDate.optional() },
    sealed: {
      title: text(300),
      publisher: text(300),
      about: text().optional(),
      where: text(1000).optional(),
      /** From whom, or by which way, it came. */
      cameFrom: text(300).optional(),
    },
    subject: () => 'publication',
    happened: ['publishedOn'],
  }),
  /** By a group, on a day. Considered again, what was found last stands. */
  Considered: fact({
    says: 'National learning considered',
    clear: { finding: z.enum(['relevant', 'relevant in part', 'not relevant']) },
    sealed: { group: text(300), why: rationale() },
    subject: () => 'consideration',
  }),
  Circulated: fact({
    says: 'National learning circulated',
    clear: { circulation: opaqueId(), agencies: z.array(agency).max(100) },
    sealed: { how: text(500), others: text().optional() },
    subject: ({ circulation }) => `circulation:${circulation}`,
  }),
};

/** An agency's assurance is a return like any other: asked for by a day, chased, received, no longer asked for. */
const assurance = {
  /** Asked again once it was answered, an answer is awaited anew. */
  InformationRequested: fact({
    says: 'Assurance asked for',
    clear: { agency, due: CivilDate },
    sealed: { scope: text().optional() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  RequestEnded: fact({
    says: 'Assurance no longer asked for',
    clear: { agency },
    sealed: { why: rationale() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  ReturnReceived: fact({
    says: "Agency's answer received",
    clear: { agency, kind: z.enum(['given', 'gap found', 'not given', 'not applicable']) },
    sealed: {
      author: text(200).optional(),
      /** What was done, and how the agency knows that it is so. */
      assurance: text().optional(),
      gap: text().optional(),
      why: text().optional(),
      /** Of an answer that is a document of its own: in which system or folder. */
      keptAt: text(1000).optional(),
    },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  ReturnChased: fact({
    says: 'Assurance chased',
    clear: { agency },
    sealed: { how: text(500).optional() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  /** What becomes of a gap. An action for it stands in an action plan of this case. */
  GapActedOn: fact({
    says: 'Gap acted on',
    clear: { agency, how: z.enum(['in an action plan', 'by the agency itself', 'no action']) },
    sealed: { why: rationale() },
    subject: ({ agency }) => `gap:${agency}`,
  }),
};

const ending = {
  Reopened: fact({ says: 'Reopened', clear: {}, sealed: { why: rationale() }, subject: () => 'record' }),
  Closed: fact({ says: 'Closed', clear: {}, sealed: { note: text().optional() }, subject: () => 'record' }),
};

export const facts = { ...receiving, ...assurance, ...ending };

export type Step = StepsOf<typeof facts>;
export type OnRecord = StepsOnRecordOf<typeof facts>;
