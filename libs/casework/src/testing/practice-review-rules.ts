import {
  assured,
  begun,
  closed,
  copied,
  decided,
  drafted,
  given,
  initiated,
  learning,
  prepared,
  published,
  signedOff,
  underWay,
  yearOver,
} from './practice-review-story';
import type { RuleCases, Taken } from './rule-suite';
import type { How, Story } from './story';

const byReviewer: How = { by: { body: 'council', capacity: 'lead', given: 'here', person: 'person-1' } };
const byAnother: How = { by: { body: 'council', capacity: 'lead', given: 'here', person: 'person-2' } };
const signing = { body: 'council', draft: 'draft-1' };
const own = () => assured().takes('DraftPrepared', { draft: 'draft-2', version: 2, preparedBy: 'person-2' });
const second = { draft: 'draft-2', version: 2 };
const onTime: How = { on: '2026-07-14' };
const all = given.QualityAssured;
const but = (outcome: string) => ({
  ...all,
  outcome,
  contents: all.contents.map((judged) => (judged.content === 'analysis' ? { ...judged, found: 'missing' } : judged)),
});
const publishing = (told: () => Story, how: How = onTime): Taken => [told, 'Published', given.Published, how];
const closing = (told: () => Story): Taken => [told, 'Closed', {}, { on: '2027-07-20' }];
const later = (told: Story) => told.knowing({ today: '2027-08-02' });
const amending = (told: () => Story, type: string, of: string, data: object): Taken => [
  told,
  type,
  { event: told().eventOf(of), reason: 'Mistaken.', ...data },
];

const trial = () => underWay().takes('ProceedingsOpened', given.ProceedingsOpened);
const trialOver = () => trial().takes('ProceedingsConcluded', { proceedings: 'trial' });
const held = () => copied().takes('HoldPlaced', given.HoldPlaced);
const lifted = () => held().takes('HoldLifted', { hold: 'hold-1' });
const asked = () => underWay().takes('ProgressRequested', given.ProgressRequested);
const found = () => underWay().takes('EarlyLearningFound', { learning: 'learning-1', words: 'Handovers fail.' });
const event = { event: 'event-1' };
const planned = () => underWay().takes('PractitionerEventPlanned', event, { on: '2026-12-10' });
const commented = (told: Story) =>
  told.takes('CommentsReceived', { comments: 'comments-1', from: 'panel', words: 'Clear.' });
const considered = { comments: 'comments-1', considered: 'Weighed.' };
const conflicted = (found: 'declared' | 'none declared') =>
  initiated()
    .takes('DecisionTold', given.DecisionTold)
    .takes('TermsOfReferenceAgreed', given.TermsOfReferenceAgreed)
    .takes('ReviewerConsidered', given.ReviewerConsidered)
    .takes('ConflictChecked', { ...given.ConflictChecked, found, chairDecided: 'stays with safeguards' });
const resigned = () => underWay().takes('ReviewerResigned', { reviewer: 'reviewer-1' });
const replaced = (told: Story) =>
  told.given('ReviewerAppointed', { reviewer: 'reviewer-2', as: 'lead reviewer', name: 'Bo Reed' });
const deferred = () =>
  signedOff().takes(
    'PublicationDecided',
    { manner: 'deferred', rationale: 'The trial is to come.' },
    { on: '2026-07-01' },
  );
const down = () => published().given('TakenDown', { reason: 'mistake found' });
const improvements = () =>
  prepared().takes('PublicationDecided', { manner: 'improvements-only', rationale: 'Welfare.' }, { on: '2026-06-23' });
const onlyImprovements = { ...given.Published, manner: 'improvements-only' };
const justification = { recipients: ['panel', 'secretary-of-state'], justification: 'A child would be harmed.' };
const discontinued = () => underWay().takes('Discontinued', given.Discontinued);
const late: How = { on: '2026-09-01' };
const deferring = { manner: 'deferred', rationale: 'The trial is to come.' };
const [one] = given.RecommendationsAgreed.recommendations;

const parties: RuleCases = {
  bodyIsParty: {
    objects: [
      begun,
      'Initiated',
      given.Initiated,
      { by: { body: 'school', capacity: 'lead', given: 'here', person: null } },
    ],
    holds: [begun, 'Initiated', given.Initiated],
  },
  bodyDecidesForItself: {
    objects: [assured, 'SignedOff', { ...signing, body: 'police' }, byAnother],
    holds: [assured, 'SignedOff', signing, byAnother],
  },
  bodyIsRegistered: {
    objects: [initiated, 'BodyTakesPart', { body: 'nobody', decides: false }],
    holds: [initiated, 'BodyTakesPart', { body: 'neighbour', decides: false }],
  },
  agencyIsHeld: {
    objects: [drafted, 'FactualCheckAsked', { ...given.FactualCheckAsked, agency: 'nobody' }],
    holds: [drafted, 'FactualCheckAsked', given.FactualCheckAsked],
  },
  reviewerDoesNotSignOff: {
    objects: [assured, 'SignedOff', signing, byReviewer],
    holds: [assured, 'SignedOff', signing, byAnother],
  },
};

const subjects: RuleCases = {
  reviewerIsHeld: {
    objects: [initiated, 'ConflictChecked', given.ConflictChecked],
    holds: [underWay, 'ConflictChecked', given.ConflictChecked],
  },
  proceedingsAreHeld: {
    objects: [underWay, 'ProceedingsConcluded', { proceedings: 'trial' }],
    holds: [trial, 'ProceedingsConcluded', { proceedings: 'trial' }],
  },
  eventIsHeld: {
    objects: [underWay, 'PractitionerEventCancelled', event],
    holds: [planned, 'PractitionerEventCancelled', event],
  },
  requestIsHeld: {
    objects: [underWay, 'ProgressReplied', { request: 'request-1', words: 'On course.' }],
    holds: [asked, 'ProgressReplied', { request: 'request-1', words: 'On course.' }],
  },
  learningIsHeld: {
    objects: [underWay, 'EarlyLearningActedOn', { learning: 'learning-1', what: 'A briefing.' }],
    holds: [found, 'EarlyLearningActedOn', { learning: 'learning-1', what: 'A briefing.' }],
  },
  holdIsHeld: {
    objects: [copied, 'HoldLifted', { hold: 'hold-1' }],
    holds: [held, 'HoldLifted', { hold: 'hold-1' }],
  },
  commentsAreHeld: {
    objects: [copied, 'CommentsConsidered', considered],
    holds: [() => commented(copied()), 'CommentsConsidered', considered],
  },
  draftIsHeld: {
    objects: [underWay, 'SignedOff', signing],
    holds: [drafted, 'SignedOff', signing],
  },
  draftIsNew: {
    objects: [signedOff, 'DraftPrepared', { ...given.DraftPrepared, version: 2 }],
    holds: [signedOff, 'DraftPrepared', second],
  },
  contentStands: {
    objects: amending(signedOff, 'FactCorrected', 'DraftPrepared', { values: { learning: 'Other.' } }),
    holds: amending(assured, 'FactCorrected', 'DraftPrepared', { values: { learning: 'Other.' } }),
  },
};

const starting: RuleCases = {
  notInitiatedYet: {
    objects: [initiated, 'Initiated', given.Initiated],
    holds: [discontinued, 'Initiated', given.Initiated],
  },
  isInitiated: {
    objects: [begun, 'DecisionTold', given.DecisionTold],
    holds: [initiated, 'DecisionTold', given.DecisionTold],
  },
  severalCasesAreNamed: {
    objects: [begun, 'Initiated', { ...given.Initiated, origin: 'several cases' }],
    holds: [begun, 'Initiated', { ...given.Initiated, origin: 'several cases', cases: ['case-1', 'case-2'] }],
  },
  focusIsGiven: {
    objects: [begun, 'Initiated', { ...given.Initiated, origin: 'no notification', cases: [] }],
    holds: [begun, 'Initiated', { ...given.Initiated, origin: 'no notification', cases: [], focus: 'A near miss.' }],
  },
  ownerAndDueAreGiven: {
    objects: [begun, 'Initiated', { ...given.learning, due: undefined }],
    holds: [begun, 'Initiated', given.learning],
  },
  dueIsGiven: {
    objects: [initiated, 'KindChanged', { kind: 'audit', rationale: 'A narrower question.' }],
    holds: [initiated, 'KindChanged', { kind: 'audit', due: '2026-12-01', rationale: 'A narrower question.' }],
  },
  kindChanges: {
    objects: [learning, 'KindChanged', { kind: 'local-learning-review', rationale: 'As before.' }],
    holds: [learning, 'KindChanged', { kind: 'audit', rationale: 'A narrower question.' }],
  },
  dueIsByAgreement: {
    objects: [initiated, 'DueDateChanged', { due: '2026-12-01', why: 'Longer.' }],
    holds: [learning, 'DueDateChanged', { due: '2026-12-01', why: 'Longer.' }],
  },
  decisionIsTold: {
    objects: [initiated, 'TermsOfReferenceAgreed', given.TermsOfReferenceAgreed],
    holds: [underWay, 'TermsOfReferenceAgreed', given.TermsOfReferenceAgreed],
  },
  termsAreAgreed: {
    objects: [initiated, 'ReviewerAppointed', given.ReviewerAppointed],
    holds: [() => conflicted('none declared'), 'ReviewerAppointed', given.ReviewerAppointed],
  },
  conflictIsChecked: {
    objects: [initiated, 'ReviewerAppointed', given.ReviewerAppointed],
    holds: [() => conflicted('none declared'), 'ReviewerAppointed', given.ReviewerAppointed],
  },
  noConflictIsDeclared: {
    objects: [() => conflicted('declared'), 'ReviewerAppointed', given.ReviewerAppointed],
    holds: [() => conflicted('none declared'), 'ReviewerAppointed', given.ReviewerAppointed],
  },
  conflictIsDecidedOn: {
    objects: [underWay, 'ConflictChecked', { reviewer: 'reviewer-1', found: 'declared' }],
    holds: [underWay, 'ConflictChecked', { reviewer: 'reviewer-1', found: 'declared', chairDecided: 'shut out' }],
  },
  notAppointedYet: {
    objects: [underWay, 'ReviewerAppointed', given.ReviewerAppointed],
    holds: [resigned, 'ReviewerAppointed', given.ReviewerAppointed],
  },
  reviewerIsAppointed: {
    objects: [resigned, 'ReviewerNameTold', given.ReviewerNameTold],
    holds: [underWay, 'ReviewerNameTold', given.ReviewerNameTold],
  },
  successorIsAppointed: {
    objects: [resigned, 'ReviewerReplaced', { reviewer: 'reviewer-1', by: 'reviewer-2' }],
    holds: [() => replaced(resigned()), 'ReviewerReplaced', { reviewer: 'reviewer-1', by: 'reviewer-2' }],
  },
  aReviewerIsAppointed: {
    objects: [resigned, 'DraftPrepared', second],
    holds: [() => replaced(resigned()), 'DraftPrepared', second],
  },
  namesAreTold: {
    objects: [() => replaced(prepared()), 'AdvanceCopiesSent', given.AdvanceCopiesSent],
    holds: [prepared, 'AdvanceCopiesSent', given.AdvanceCopiesSent],
  },
};

const working: RuleCases = {
  proceedingsAreOpen: {
    objects: [trialOver, 'ProceedingsConcluded', { proceedings: 'trial' }],
    holds: [trial, 'ProceedingsConcluded', { proceedings: 'trial' }],
  },
  noProceedingsHoldIt: {
    objects: [trial, 'PractitionerEventHeld', given.PractitionerEventHeld],
    holds: [trialOver, 'PractitionerEventHeld', given.PractitionerEventHeld],
  },
  eventIsNotHeld: {
    objects: [drafted, 'PractitionerEventCancelled', event],
    holds: [planned, 'PractitionerEventCancelled', event],
  },
  isInWriting: {
    objects: [underWay, 'ProgressRequested', { ...given.ProgressRequested, inWriting: false }],
    holds: [underWay, 'ProgressRequested', given.ProgressRequested],
  },
  recommendationsSayWhoAndWhen: {
    objects: [drafted, 'RecommendationsAgreed', { recommendations: [{ ...one, due: undefined }], words: [] }],
    holds: [drafted, 'RecommendationsAgreed', given.RecommendationsAgreed],
  },
  factualCheckWasAsked: {
    objects: [drafted, 'FactualCheckReturned', given.FactualCheckReturned],
    holds: [assured, 'FactualCheckReturned', given.FactualCheckReturned],
  },
  factsAreChecked: {
    objects: [() => drafted().takes('FactualCheckAsked', given.FactualCheckAsked), 'QualityAssured', all],
    holds: [assured, 'QualityAssured', all],
  },
  everyContentIsJudged: {
    objects: [assured, 'QualityAssured', { ...all, contents: all.contents.slice(1) }],
    holds: [assured, 'QualityAssured', all],
  },
  assuredReady: {
    objects: [assured, 'QualityAssured', but('ready to be signed off')],
    holds: [assured, 'QualityAssured', but('changes asked for')],
  },
  qualityIsAssured: {
    objects: [drafted, 'SignedOff', signing],
    holds: [assured, 'SignedOff', signing],
  },
  contentsAreThere: {
    objects: [() => assured().given('QualityAssured', but('ready to be signed off')), 'SignedOff', signing],
    holds: [assured, 'SignedOff', signing],
  },
};

const drafts: RuleCases = {
  notOwnDraft: {
    objects: [own, 'SignedOff', { ...signing, draft: 'draft-2' }, byAnother],
    holds: [assured, 'SignedOff', signing, byAnother],
  },
  draftPrepared: {
    objects: [underWay, 'Published', { ...given.Published, draft: undefined }],
    holds: publishing(copied),
  },
  draftIsTheLatest: {
    objects: [() => assured().takes('DraftPrepared', second), 'SignedOff', signing],
    holds: [assured, 'SignedOff', signing],
  },
  versionIsLater: {
    objects: [drafted, 'DraftPrepared', { ...second, version: 1 }],
    holds: [drafted, 'DraftPrepared', second],
  },
  draftIsNotSigned: {
    objects: amending(signedOff, 'StepWithdrawn', 'DraftPrepared', {}),
    holds: amending(drafted, 'StepWithdrawn', 'DraftPrepared', {}),
  },
  everyBodySignedOff: {
    objects: [assured, 'AdvanceCopiesSent', given.AdvanceCopiesSent],
    holds: [prepared, 'AdvanceCopiesSent', given.AdvanceCopiesSent],
  },
};

const runUp: RuleCases = {
  notNeededHasReason: {
    objects: [decided, 'RunUpItemRecorded', { item: 'coroner consulted', standing: 'not needed' }],
    holds: [decided, 'RunUpItemRecorded', { item: 'coroner consulted', standing: 'not needed', because: 'No death.' }],
  },
  nextLookIsGiven: {
    objects: [decided, 'HoldPlaced', { hold: 'hold-1', source: 'injunction' }],
    holds: [decided, 'HoldPlaced', given.HoldPlaced],
  },
  holdStands: {
    objects: [lifted, 'HoldLifted', { hold: 'hold-1' }],
    holds: [held, 'HoldLifted', { hold: 'hold-1' }],
  },
  copiesAllReach: {
    objects: [prepared, 'AdvanceCopiesSent', { recipients: ['panel'] }],
    holds: [prepared, 'AdvanceCopiesSent', { recipients: ['panel', 'secretary-of-state'] }],
  },
  bothAreToldOfDelay: {
    objects: [underWay, 'DelayTold', { ...given.DelayTold, recipients: ['panel'] }],
    holds: [underWay, 'DelayTold', given.DelayTold],
  },
  planLeavesTime: {
    objects: [decided, 'PublicationPlanned', given.PublicationPlanned, { on: '2026-07-06' }],
    holds: [decided, 'PublicationPlanned', given.PublicationPlanned, { on: '2026-07-03' }],
  },
};

const goingOut: RuleCases = {
  publicationIsDecided: {
    objects: [deferred, 'PublicationPlanned', given.PublicationPlanned],
    holds: [decided, 'PublicationPlanned', given.PublicationPlanned],
  },
  asWasDecided: { objects: [copied, 'Published', onlyImprovements, onTime], holds: publishing(copied) },
  noHoldStands: { objects: publishing(held), holds: publishing(lifted) },
  runUpIsSettled: { objects: publishing(decided), holds: publishing(copied) },
  copiesWereSent: { objects: publishing(prepared), holds: publishing(copied) },
  copiesWereInTime: {
    objects: publishing(copied, { on: '2026-07-09' }),
    holds: publishing(copied, { on: '2026-07-10' }),
  },
  copiesAreOfTheLatest: {
    objects: [() => copied().takes('DraftPrepared', second), 'Published', { ...given.Published, draft: 'draft-2' }],
    holds: publishing(copied),
  },
  delayWasTold: {
    objects: [signedOff, 'PublicationDecided', deferring, late],
    holds: [() => signedOff().takes('DelayTold', given.DelayTold, late), 'PublicationDecided', deferring, late],
  },
  justificationWasTold: {
    objects: [improvements, 'Published', onlyImprovements, onTime],
    holds: [() => improvements().takes('NotPublishingJustified', justification), 'Published', onlyImprovements, onTime],
  },
  commentsAreConsidered: { objects: publishing(() => commented(copied())), holds: publishing(copied) },
  reviewersAreNamed: {
    objects: [copied, 'Published', { ...given.Published, reviewersNamed: false }, onTime],
    holds: publishing(copied),
  },
  notPublishedYet: { objects: publishing(published), holds: publishing(copied) },
  isPublished: {
    objects: [copied, 'AvailabilityChecked', { found: 'available' }],
    holds: [published, 'AvailabilityChecked', { found: 'available' }],
  },
  publicForAYear: {
    objects: [() => later(published()), 'TakenDown', { reason: 'its time is over' }, { on: '2027-07-13' }],
    holds: [() => later(published()), 'TakenDown', { reason: 'its time is over' }, { on: '2027-07-14' }],
  },
  orderIsNamed: {
    objects: [published, 'TakenDown', { reason: 'order of a court' }],
    holds: [published, 'TakenDown', { reason: 'order of a court', order: 'Order of the family court.' }],
  },
  notTakenDownYet: {
    objects: [down, 'TakenDown', { reason: 'mistake found' }],
    holds: [published, 'TakenDown', { reason: 'mistake found' }],
  },
};

const ending: RuleCases = {
  notPausedYet: {
    objects: [() => underWay().takes('Paused', given.Paused), 'Paused', given.Paused],
    holds: [underWay, 'Paused', given.Paused],
  },
  isPaused: {
    objects: [underWay, 'Resumed', {}],
    holds: [() => underWay().takes('Paused', given.Paused), 'Resumed', {}],
  },
  discontinuationIsTold: {
    objects: [underWay, 'Discontinued', { ...given.Discontinued, told: ['family'] }],
    holds: [underWay, 'Discontinued', given.Discontinued],
  },
  endIsReached: { objects: closing(() => later(signedOff())), holds: closing(yearOver) },
  recommendationsAreAgreed: { objects: closing(() => later(underWay())), holds: closing(yearOver) },
  earlyLearningIsActedOn: { objects: closing(() => later(found())), holds: closing(yearOver) },
  requestsAreAnswered: { objects: closing(() => later(asked())), holds: closing(yearOver) },
  familyIsTold: { objects: closing(() => later(underWay())), holds: closing(yearOver) },
  feedbackIsReceived: { objects: closing(() => later(published())), holds: closing(yearOver) },
  repositoryHasIt: { objects: closing(() => later(published())), holds: closing(yearOver) },
  proceedingsAreConcluded: { objects: closing(() => later(trial())), holds: closing(yearOver) },
  notClosedYet: { objects: closing(closed), holds: closing(yearOver) },
  isEnded: { objects: [underWay, 'Reopened', { why: 'New.' }], holds: [discontinued, 'Reopened', { why: 'New.' }] },
};

/** Of every rule: a step that it objects to, and one like it that it lets pass. */
export const ruleCases: RuleCases = {
  ...parties,
  ...subjects,
  ...starting,
  ...working,
  ...drafts,
  ...runUp,
  ...goingOut,
  ...ending,
};
