import { z } from 'zod';
import { CivilDate, otherReviewKinds, StatedDate } from '@waymark/statute';
import { fact, oneOf, opaqueId, rationale, text, type StepsOf, type StepsOnRecordOf } from '../frame';
import { agency } from '../values';

// What can happen with a review that somebody else leads: another area's partnership, a community safety partnership, a
// safeguarding adults board, the health service. This partnership is asked to contribute, or is represented, or both.

const recording = {
  /** Dated to the day on which the partnership was told of it, or asked to contribute. */
  ReviewRecorded: fact({
    says: 'Review led by others recorded',
    clear: {
      kind: oneOf(otherReviewKinds),
      contribution: z.enum(['asked for', 'not asked for']),
      /** The day that they name: what they expect, and no deadline of the statute. */
      due: CivilDate.optional(),
      openedOn: StatedDate.optional(),
    },
    sealed: {
      ledBy: text(300),
      who: text(500).optional(),
      about: text(),
      asked: text().optional(),
      reference: text(200).optional(),
      representative: text(200).optional(),
    },
    subject: () => 'review',
    happened: ['openedOn'],
  }),
  RepresentativeNamed: fact({
    says: 'Our representative named',
    clear: {},
    sealed: { name: text(200), note: text().optional() },
    subject: () => 'representative',
  }),
};

/** Of the partnership's own agencies. */
const returns = {
  InformationRequested: fact({
    says: 'Information requested',
    clear: { agency, due: CivilDate },
    sealed: { scope: text().optional() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  RequestEnded: fact({
    says: 'Return no longer asked for',
    clear: { agency },
    sealed: { why: rationale() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  ReturnReceived: fact({
    says: 'Agency information return received',
    clear: { agency, kind: z.enum(['full', 'partial', 'nil', 'withheld']) },
    sealed: {
      author: text(200).optional(),
      /** Of a return that is a document of its own: in which system or folder. */
      keptAt: text(1000).optional(),
      involvement: text(50_000).optional(),
      learning: text().optional(),
      withheldBecause: text().optional(),
    },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  ReturnChased: fact({
    says: 'Return chased',
    clear: { agency },
    sealed: { how: text(500).optional() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
};

const contributing = {
  /** Asked later than the review was recorded, asked again, or for another day. */
  ContributionAsked: fact({
    says: 'Contribution asked for',
    clear: { due: CivilDate.optional() },
    sealed: { asked: text() },
    subject: () => 'contribution',
  }),
  ContributionSent: fact({
    says: 'Contribution sent',
    clear: {},
    sealed: { sentTo: text(300), what: text() },
    subject: () => 'contribution',
  }),
  NoContributionMade: fact({
    says: 'No contribution made',
    clear: { how: z.enum(['declined', 'no longer asked for']) },
    sealed: { why: rationale() },
    subject: () => 'contribution',
  }),
};

const ending = {
  ReportReceived: fact({
    says: 'Report of the review received',
    clear: { published: z.enum(['published', 'not published', 'not known']) },
    sealed: { where: text(1000).optional(), findings: text().optional() },
    subject: () => 'report',
  }),
  LearningRecorded: fact({
    says: 'Learning for this area recorded',
    clear: { learning: opaqueId() },
    sealed: { learned: text(), shared: text().optional() },
    subject: ({ learning }) => `learning:${learning}`,
  }),
  Reopened: fact({ says: 'Reopened', clear: {}, sealed: { why: rationale() }, subject: () => 'record' }),
  Closed: fact({ says: 'Closed', clear: {}, sealed: { note: text().optional() }, subject: () => 'record' }),
};

export const facts = { ...recording, ...returns, ...contributing, ...ending };

export type Step = StepsOf<typeof facts>;
export type OnRecord = StepsOnRecordOf<typeof facts>;
