import { z } from 'zod';
import { criteria, notificationValues as values, StatedDate } from '@waymark/statute';
import { fact, oneOf, opaqueId, rationale, text, type StepsOf, type StepsOnRecordOf } from '../frame';
import { particularsOf, recipientOf } from './values';

// What can happen in a rapid review. `clear` is all that may stand unsealed in the log; everything else is sealed.

const child = opaqueId();
const body = opaqueId();
const agency = opaqueId();
const people = z.array(text(200)).max(50);
const part = z.enum(['harmed', 'sibling', 'alleged to have harmed', 'other']);

/** How the matter came in: only an incident needs a rapid review (WT23 ¶¶331–332, 338). */
export const entries = ['incident', 'looked-after child death', 'care leaver death', 'near miss'] as const;

/** From which awareness the five working days run; the person says which, and why (WT23 ¶330). */
const awareness = {
  incidentKnownOn: StatedDate.optional(),
  abuseSuspectedOn: StatedDate.optional(),
  fiveDaysRunFrom: z.enum(['incident', 'abuse or neglect']),
};

const referral = {
  Referred: fact({
    says: 'Referral received',
    clear: {
      entry: z.enum(entries),
      children: z.array(z.strictObject({ child, part })).min(1, 'Name at least one child.').max(60),
      incidentOn: StatedDate,
      ...awareness,
      homeAuthority: opaqueId().optional(),
    },
    sealed: {
      referredBy: text(500),
      account: text(),
      place: text(500).optional(),
      nature: oneOf(values.nature.values),
      abuseOrNeglect: z.enum(['known', 'suspected', 'neither known nor suspected']),
      whyThatAwareness: text().optional(),
      particulars: z.array(particularsOf(child)).max(60).optional(),
    },
    subject: () => 'incident',
  }),
  FurtherReferralReceived: fact({
    says: 'Further referral received',
    clear: { referral: opaqueId() },
    sealed: { referredBy: text(500), account: text() },
    subject: ({ referral }) => `referral:${referral}`,
  }),
  AwarenessEstablished: fact({
    says: 'Awareness of suspected abuse or neglect established',
    clear: { ...awareness, through: z.enum(['post-mortem', 'disclosure', 'police', 'health', 'other']) },
    sealed: { why: rationale() },
    subject: () => 'awareness',
  }),
};

const children = {
  ChildAdded: fact({
    says: 'Child added',
    clear: { child, part },
    sealed: { particulars: particularsOf(child).optional(), why: text().optional() },
    subject: ({ child }) => `child:${child}`,
  }),
  ChildRemoved: fact({
    says: 'Child removed',
    clear: { child },
    sealed: { why: rationale() },
    subject: ({ child }) => `child:${child}`,
  }),
  ChildDescribed: fact({
    says: 'Characteristics recorded',
    clear: { child },
    sealed: { particulars: particularsOf(child) },
    subject: ({ child }) => `child:${child}`,
  }),
  ChildDied: fact({
    says: 'Child has since died',
    clear: { child, told: z.array(z.enum(['Panel', 'child death review partners'])) },
    sealed: { note: text().optional() },
    subject: ({ child }) => `child:${child}`,
  }),
};

const notifying = {
  ViewGiven: fact({
    says: "Partner's view on notifying given",
    clear: { body, view: z.enum(['notify', 'do not notify', 'not yet clear']) },
    sealed: { reasons: rationale() },
    subject: ({ body }) => `view:${body}`,
    decision: true,
  }),
  FoundNotNotifiable: fact({
    says: 'Found not notifiable',
    clear: {
      alternative: z.enum([
        'none',
        'local learning review',
        'single-agency review',
        'audit',
        'reflective session',
        'other',
      ]),
    },
    sealed: { rationale: rationale() },
    subject: () => 'notifying',
    decision: true,
  }),
  IncidentNotified: fact({
    says: 'Serious incident notification sent',
    clear: { notification: opaqueId(), category: z.enum(['death', 'serious harm', 'other']) },
    sealed: { reference: text(100).optional(), panelReference: text(100).optional(), note: text().optional() },
    subject: ({ notification }) => `notification:${notification}`,
  }),
  NotificationCopied: fact({
    says: 'Copy of the notification reached the business unit',
    clear: { notification: opaqueId() },
    sealed: {},
    subject: ({ notification }) => `copy:${notification}`,
  }),
  PartnersTold: fact({
    says: 'Partners told',
    clear: { told: z.array(opaqueId()).min(1), area: z.enum(['own', 'other']) },
    sealed: { note: text().optional() },
    subject: () => 'partners told',
  }),
  OfstedAndSecretaryOfStateTold: fact({
    says: 'Ofsted and the Secretary of State told of the death',
    clear: { notification: opaqueId() },
    sealed: { reference: text(100).optional() },
    subject: ({ notification }) => `notification:${notification}`,
  }),
  CriteriaFoundNotMet: fact({
    says: 'Criteria found not met',
    clear: { panelTold: z.boolean() },
    sealed: { rationale: rationale() },
    subject: () => 'notifying',
    decision: true,
  }),
};

const gathering = {
  InformationRequested: fact({
    says: 'Information requested',
    clear: { agency, due: z.iso.date(), basis: z.enum(['Children Act 2004 s16H', 'by agreement']) },
    sealed: { scope: text().optional() },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  RecordsSecured: fact({
    says: 'Records secured',
    clear: { agency },
    sealed: { by: text(200).optional(), what: text().optional() },
    subject: ({ agency }) => `records:${agency}`,
  }),
  ReturnReceived: fact({
    says: 'Agency information return received',
    clear: { agency, kind: z.enum(['full', 'partial', 'nil', 'withheld']) },
    sealed: {
      author: text(200).optional(),
      authorRole: text(200).optional(),
      authorisedBy: text(200).optional(),
      period: StatedDate.optional(),
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
      withheldBecause: text().optional(),
    },
    subject: ({ agency }) => `agency:${agency}`,
  }),
  ReturnQueried: fact({
    says: 'Return queried',
    clear: { agency, due: z.iso.date().optional() },
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
  SafeguardingActionTaken: fact({
    says: 'Immediate safeguarding action taken',
    clear: { action: opaqueId(), agency: agency.optional() },
    sealed: { what: text(), forWhom: text(500).optional() },
    subject: ({ action }) => `safeguarding:${action}`,
  }),
};

const family = {
  FamilyMemberContacted: fact({
    says: 'Contact with the family recorded',
    clear: {
      member: opaqueId(),
      told: z.enum(['told', 'not told', 'not yet, on police advice', 'declined contact']),
      nextContact: z.iso.date().optional(),
    },
    sealed: {
      name: text(200).optional(),
      relation: text(200),
      by: text(200).optional(),
      wishes: text().optional(),
      contactRoute: text(500).optional(),
      complaint: text().optional(),
    },
    subject: ({ member }) => `family:${member}`,
  }),
};

const judging = {
  MeetingPlanned: fact({
    says: 'Meeting planned',
    clear: {
      meeting: opaqueId(),
      kind: z.enum(['criteria meeting', 'rapid review meeting', 'progress meeting', 'sign-off meeting']),
    },
    sealed: { place: text(300).optional() },
    subject: ({ meeting }) => `meeting:${meeting}`,
    tense: 'planned',
  }),
  MeetingHeld: fact({
    says: 'Meeting held',
    clear: {
      meeting: opaqueId(),
      kind: z.enum(['criteria meeting', 'rapid review meeting', 'progress meeting', 'sign-off meeting']),
      held: z.enum(['in person', 'online', 'both']),
      attended: z.array(opaqueId()).max(60),
      apologies: z.array(opaqueId()).max(60),
    },
    sealed: { people: people.optional(), notes: text(50_000).optional() },
    subject: ({ meeting }) => `meeting:${meeting}`,
  }),
  CriterionAssessed: fact({
    says: 'Criterion assessed',
    clear: { criterion: oneOf(criteria), met: z.enum(['met', 'not met', 'not yet clear']) },
    sealed: { reasons: rationale() },
    subject: ({ criterion }) => `criterion:${criterion}`,
  }),
  DraftPrepared: fact({
    says: 'Draft prepared',
    clear: { draft: opaqueId(), version: z.int().min(1), preparedBy: opaqueId().optional() },
    sealed: { document: text(1000).optional(), learning: text(50_000).optional(), changes: text().optional() },
    subject: () => 'draft',
  }),
  GroupRecommended: fact({
    says: "Group's recommendation made",
    clear: { recommends: z.enum(['local review', 'no review', 'national review', 'further information']) },
    sealed: { rationale: rationale() },
    subject: () => 'recommendation',
  }),
  BodyDecided: fact({
    says: "Partner's decision given",
    clear: { body, decision: z.enum(['local review', 'no review', 'national review']) },
    sealed: { rationale: rationale() },
    subject: ({ body }) => `decision:${body}`,
    decision: true,
  }),
  OutcomeRecorded: fact({
    says: 'Outcome recorded',
    clear: {
      outcome: z.enum(['local child safeguarding practice review', 'no review']),
      alternative: z.enum([
        'none',
        'local learning review',
        'single-agency review',
        'audit',
        'reflective session',
        'other',
      ]),
      nationalReviewSuggested: z.boolean(),
    },
    sealed: { rationale: rationale(), alternativeDescribed: text().optional() },
    subject: () => 'outcome',
    decision: true,
  }),
  SignedOff: fact({
    says: 'Signed off',
    clear: { body, draft: opaqueId() },
    sealed: { comment: text().optional() },
    subject: ({ body }) => `sign-off:${body}`,
    decision: true,
  }),
  NoMaterialChangeConfirmed: fact({
    says: 'No material change confirmed',
    clear: { body, draft: opaqueId() },
    sealed: { comment: text().optional() },
    subject: ({ body }) => `sign-off:${body}`,
    decision: true,
  }),
};

const sending = {
  PanelToldOfDelay: fact({
    says: 'Panel told that the review will be late',
    clear: { recipients: z.array(recipientOf).min(1), agreedDate: z.iso.date().optional() },
    sealed: { reason: text() },
    subject: () => 'delay',
  }),
  SentToPanel: fact({
    says: 'Rapid review sent to the Panel',
    clear: {
      submission: opaqueId(),
      draft: opaqueId().optional(),
      outstandingReturns: z.array(agency),
      postMortemOutstanding: z.boolean(),
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
  PanelLetterReceived: fact({
    says: "Panel's letter received",
    clear: {
      letter: opaqueId(),
      dated: StatedDate.optional(),
      positions: z
        .array(z.enum(['agrees', 'disagrees', 'asks', 'suggests a local review', 'national review', 'thematic review']))
        .min(1),
      questions: z
        .array(z.strictObject({ question: opaqueId(), owner: opaqueId().optional(), due: z.iso.date().optional() }))
        .max(50),
      covers: z.array(opaqueId()).max(20),
      supersedes: opaqueId().optional(),
    },
    sealed: {
      summary: text().optional(),
      asked: z
        .array(z.strictObject({ question: opaqueId(), words: text() }))
        .max(50)
        .optional(),
    },
    subject: ({ letter }) => `letter:${letter}`,
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

const joining = {
  IncidentJoined: fact({
    says: 'Another incident joined to this rapid review',
    clear: {
      case: opaqueId(),
      notifications: z.array(z.strictObject({ notification: opaqueId(), notifiedOn: StatedDate })),
    },
    sealed: { why: rationale() },
    subject: (data) => `joined:${data.case}`,
  }),
  IncidentSplit: fact({
    says: 'Incident split from this rapid review',
    clear: { case: opaqueId() },
    sealed: { why: rationale() },
    subject: (data) => `joined:${data.case}`,
  }),
  JoinedTo: fact({
    says: 'Joined to another rapid review',
    clear: { case: opaqueId() },
    sealed: { why: rationale() },
    subject: () => 'joined to',
  }),
  SentWithJoinedReview: fact({
    says: 'Sent to the Panel with the rapid review it was joined to',
    clear: { case: opaqueId() },
    sealed: {},
    subject: () => 'submission',
  }),
};

const ending = {
  Reopened: fact({ says: 'Reopened', clear: {}, sealed: { why: rationale() }, subject: () => 'case' }),
  Closed: fact({ says: 'Closed', clear: {}, sealed: { note: text().optional() }, subject: () => 'case' }),
};

export const facts = {
  ...referral,
  ...children,
  ...notifying,
  ...gathering,
  ...family,
  ...judging,
  ...sending,
  ...joining,
  ...ending,
};

export type Step = StepsOf<typeof facts>;
export type OnRecord = StepsOnRecordOf<typeof facts>;
