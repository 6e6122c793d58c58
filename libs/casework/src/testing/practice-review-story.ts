import { practiceReview, runUpItems } from '../practice-review';
import { story, type How, type Story } from './story';

// A fictional practice review, taken as far as a test needs it.

const statutory = 'local-child-safeguarding-practice-review';

/** Data that a step may have, for every step whose particulars do not matter to a test. */
export const given = {
  Initiated: {
    kind: statutory,
    origin: 'rapid review',
    cases: ['case-1'],
    rationale: 'The learning reaches across three agencies.',
  },
  learning: {
    kind: 'local-learning-review',
    origin: 'rapid review',
    cases: ['case-1'],
    owner: 'trust',
    due: '2026-07-31',
    rationale: 'The learning is local and can be drawn together quickly.',
  },
  DecisionTold: { recipients: ['panel', 'ofsted', 'department-for-education'] },
  TermsOfReferenceAgreed: { terms: 'terms-1', method: 'A systems approach with practitioners.' },
  ReviewerConsidered: { reviewer: 'reviewer-1', person: 'person-1', name: 'Ada Finch' },
  ConflictChecked: { reviewer: 'reviewer-1', found: 'none declared' },
  ReviewerAppointed: { reviewer: 'reviewer-1', person: 'person-1', as: 'lead reviewer', name: 'Ada Finch' },
  ReviewerNameTold: { reviewer: 'reviewer-1', recipients: ['panel', 'ofsted', 'department-for-education'] },
  ProceedingsOpened: {
    proceedings: 'trial',
    kind: 'criminal proceedings',
    holds: ['publication', 'interviews'],
    nextLook: '2026-12-01',
    goesOn: 'Chronologies and early learning.',
  },
  PractitionerEventHeld: { event: 'event-1', held: 'in person', agencies: ['school', 'trust'] },
  FamilyMemberContacted: { member: 'member-1', told: 'told', relation: 'Mother' },
  FeedbackReceived: { feedback: 'feedback-1', from: 'family', words: 'They were listened to.' },
  ProgressRequested: { request: 'request-1', asksFor: 'information', inWriting: true },
  DraftPrepared: { draft: 'draft-1', version: 1, preparedBy: 'person-1' },
  FactualCheckAsked: { agency: 'school', draft: 'draft-1' },
  FactualCheckReturned: { agency: 'school', draft: 'draft-1', found: 'accurate' },
  QualityAssured: {
    draft: 'draft-1',
    contents: [
      { content: 'summary-of-improvements', found: 'there' },
      { content: 'analysis', found: 'there' },
      { content: 'required-of-agencies', found: 'there' },
      { content: 'reviewer', found: 'there' },
    ],
    outcome: 'ready to be signed off',
  },
  RecommendationsAgreed: {
    recommendations: [{ recommendation: 'recommendation-1', agencies: ['school'], due: '2026-12-31' }],
    words: [{ recommendation: 'recommendation-1', text: 'Share concerns across schools.' }],
  },
  HoldPlaced: { hold: 'hold-1', source: 'injunction', nextLook: '2026-12-01' },
  PublicationDecided: { manner: 'full', rationale: 'There is no reason against it.' },
  PublicationPlanned: { publishOn: '2026-07-14' },
  AdvanceCopiesSent: { recipients: ['panel', 'secretary-of-state', 'ofsted'], draft: 'draft-1' },
  DelayTold: {
    recipients: ['panel', 'secretary-of-state'],
    reason: 'criminal proceedings',
    words: 'The trial is listed for the autumn.',
  },
  Published: { manner: 'full', draft: 'draft-1', reviewersNamed: true },
  Paused: { by: 'police', why: 'Witnesses are yet to be heard.', goesOn: 'Early learning is acted on.' },
  Discontinued: { told: ['Panel', 'family'], rationale: 'The national review covers the same ground.' },
} as const;

export const bodies = ['council', 'health-board', 'police'] as const;
const everyBody = (told: Story, type: string, data: object, how: How): Story =>
  bodies.reduce((so, body) => so.takes(type, { body, ...data }, how), told);

export const begun = (): Story => story(practiceReview);

export const initiated = (): Story => begun().takes('Initiated', given.Initiated, { on: '2026-02-27' });

/** A review of another kind, with an owner and the day that was agreed for its report. */
export const learning = (): Story => begun().takes('Initiated', given.learning, { on: '2026-02-27' });

/** The decision told, terms of reference agreed, a reviewer appointed and the name told. */
export const underWay = (): Story =>
  initiated()
    .takes('DecisionTold', given.DecisionTold, { on: '2026-02-27' })
    .takes('TermsOfReferenceAgreed', given.TermsOfReferenceAgreed, { on: '2026-03-10' })
    .takes('ReviewerConsidered', given.ReviewerConsidered, { on: '2026-03-11' })
    .takes('ConflictChecked', given.ConflictChecked, { on: '2026-03-12' })
    .takes('ReviewerAppointed', given.ReviewerAppointed, { on: '2026-03-16' })
    .takes('ReviewerNameTold', given.ReviewerNameTold, { on: '2026-03-17' });

export const drafted = (): Story =>
  underWay()
    .takes('PractitionerEventHeld', given.PractitionerEventHeld, { on: '2026-04-20' })
    .takes('FamilyMemberContacted', given.FamilyMemberContacted, { on: '2026-04-21' })
    .takes('DraftPrepared', given.DraftPrepared, { on: '2026-05-20' });

/** Checked by an agency, quality assured, the recommendations agreed. */
export const assured = (): Story =>
  drafted()
    .takes('FactualCheckAsked', given.FactualCheckAsked, { on: '2026-05-22' })
    .takes('FactualCheckReturned', given.FactualCheckReturned, { on: '2026-06-01' })
    .takes('QualityAssured', given.QualityAssured, { on: '2026-06-03' })
    .takes('RecommendationsAgreed', given.RecommendationsAgreed, { on: '2026-06-09' });

export const signedOff = (): Story => everyBody(assured(), 'SignedOff', { draft: 'draft-1' }, { on: '2026-06-10' });

export const decided = (): Story =>
  signedOff().takes('PublicationDecided', given.PublicationDecided, { on: '2026-06-12' });

/** Everything before publication settled, and the day planned. */
export const prepared = (): Story =>
  runUpItems
    .reduce(
      (told, item) => told.takes('RunUpItemRecorded', { item, standing: 'done' }, { on: '2026-06-19' }),
      decided(),
    )
    .takes('PublicationPlanned', given.PublicationPlanned, { on: '2026-06-22' });

export const copied = (): Story => prepared().takes('AdvanceCopiesSent', given.AdvanceCopiesSent, { on: '2026-07-01' });

export const published = (): Story => copied().takes('Published', given.Published, { on: '2026-07-14' });

/** Everything after publication done, and the year over. */
export const yearOver = (): Story =>
  published()
    .knowing({ today: '2027-08-02' })
    .takes('SentToRepository', {}, { on: '2026-07-16' })
    .takes('FeedbackReceived', given.FeedbackReceived, { on: '2026-09-01' });

export const closed = (): Story => yearOver().takes('Closed', {}, { on: '2027-07-20' });
