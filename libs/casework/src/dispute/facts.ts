import { z } from 'zod';
import { disputedMatters, disputeOutcomes } from '../brought/dispute';
import { fact, opaqueId, rationale, text, type StepsOf, type StepsOnRecordOf } from '../frame';

// What can happen in a dispute between those who safeguard children together, from the first local escalation up to the
// Secretary of State. Nothing else waits for it: no deadline stands still, and notifying goes on.

export const levels = [
  'local',
  'delegated partners',
  'adviser',
  'lead safeguarding partners',
  'Secretary of State',
] as const;

export type Level = (typeof levels)[number];

const level = z.enum(levels);
/** A deciding body or an agency. */
const party = opaqueId();

const raising = {
  DisputeRaised: fact({
    says: 'Dispute raised',
    clear: {
      about: z.enum(disputedMatters),
      /** The record that it is about. */
      of: opaqueId().optional(),
      raisedBy: party,
    },
    sealed: { issue: text(), sought: text().optional() },
    subject: () => 'dispute',
  }),
  PartyJoined: fact({
    says: 'Party to the dispute named',
    clear: { party, decides: z.boolean().optional() },
    sealed: { why: text().optional() },
    subject: ({ party }) => `party:${party}`,
  }),
  OtherInvited: fact({
    says: 'Someone else asked to the table',
    clear: {
      other: opaqueId(),
      as: z.enum(['police and crime commissioner', 'mayor', 'lead member', 'scrutineer', 'legal adviser', 'other']),
    },
    sealed: { name: text(200).optional(), why: text().optional() },
    subject: ({ other }) => `other:${other}`,
  }),
  PositionStated: fact({
    says: "Party's position stated",
    clear: { party },
    sealed: { position: text(), reasons: rationale() },
    subject: ({ party }) => `position:${party}`,
  }),
};

const escalating = {
  Escalated: fact({
    says: 'Taken to the next level',
    clear: { to: level },
    sealed: { why: text().optional() },
    subject: () => 'level',
  }),
  DiscussionHeld: fact({
    says: 'Discussion held',
    clear: {
      discussion: opaqueId(),
      held: z.enum(['in person', 'online', 'hybrid', 'telephone', 'in writing']),
      parties: z.array(party).max(60),
      meeting: opaqueId().optional(),
    },
    sealed: { people: z.array(text(200)).max(50).optional(), notes: text(50_000).optional() },
    subject: ({ discussion }) => `discussion:${discussion}`,
  }),
  AdviserAppointed: fact({
    says: 'Independent adviser appointed',
    clear: { adviser: opaqueId() },
    sealed: { name: text(200), independence: text().optional() },
    subject: () => 'adviser',
  }),
  AdviceGiven: fact({
    says: 'Advice given',
    clear: { advice: opaqueId(), by: z.enum(['independent adviser', 'scrutineer', 'legal adviser', 'other']) },
    sealed: { advised: text(50_000), recommends: text().optional() },
    subject: ({ advice }) => `advice:${advice}`,
  }),
  /** One of the partners' decisions that end a dispute; the lead safeguarding partners' are final. */
  PartnerDecided: fact({
    says: "Partner's decision in the dispute given",
    clear: { body: opaqueId(), level: z.enum(['delegated partners', 'lead safeguarding partners']) },
    sealed: { decision: text(), rationale: rationale() },
    subject: ({ body }) => `decision:${body}`,
    decision: true,
  }),
  SecretaryOfStateAnswered: fact({
    says: 'Secretary of State answered',
    clear: {},
    sealed: { answer: text() },
    subject: () => 'secretary of state',
  }),
};

const ending = {
  Resolved: fact({
    says: 'Resolved',
    clear: { at: level, outcome: z.enum(disputeOutcomes) },
    sealed: { resolution: text(), rationale: rationale() },
    subject: () => 'resolution',
  }),
  LearningRecorded: fact({
    says: 'Learning for the arrangements recorded',
    clear: { learning: opaqueId() },
    sealed: { learned: text(), forArrangements: text().optional() },
    subject: ({ learning }) => `learning:${learning}`,
  }),
  Reopened: fact({ says: 'Reopened', clear: {}, sealed: { why: rationale() }, subject: () => 'resolution' }),
  Closed: fact({ says: 'Closed', clear: {}, sealed: { note: text().optional() }, subject: () => 'resolution' }),
};

export const facts = { ...raising, ...escalating, ...ending };

export type Step = StepsOf<typeof facts>;
export type OnRecord = StepsOnRecordOf<typeof facts>;
