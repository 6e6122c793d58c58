import {
  agreed,
  all,
  amending,
  asked,
  but,
  byAnother,
  byReviewer,
  commented,
  conflicted,
  considered,
  discontinued,
  event,
  found,
  held,
  one,
  own,
  planned,
  publishing,
  replaced,
  resigned,
  second,
  signing,
  trial,
  trialOver,
} from './practice-review-moments';
import { publishingCases } from './practice-review-publishing-rules';
import {
  assured,
  begun,
  copied,
  drafted,
  given,
  initiated,
  learning,
  prepared,
  signedOff,
  underWay,
} from './practice-review-story';
import type { RuleCases } from './rule-suite';

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
  reviewerDoesNotAccept: {
    objects: [assured, 'ReportAccepted', { draft: 'draft-1' }, byReviewer],
    holds: [assured, 'ReportAccepted', { draft: 'draft-1' }, byAnother],
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
    objects: [initiated, 'Closed', {}],
    holds: [underWay, 'Closed', {}],
  },
  termsAreAgreed: {
    objects: [initiated, 'DraftPrepared', given.DraftPrepared],
    holds: [underWay, 'DraftPrepared', given.DraftPrepared],
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
  someoneTookPart: {
    objects: [underWay, 'PractitionerEventHeld', { ...given.PractitionerEventHeld, took: 0 }],
    holds: [underWay, 'PractitionerEventHeld', { ...given.PractitionerEventHeld, agencies: [], took: 4 }],
  },
  eventIsNotHeld: {
    objects: [drafted, 'PractitionerEventCancelled', event],
    holds: [planned, 'PractitionerEventCancelled', event],
  },
  isInWriting: {
    objects: [underWay, 'ProgressRequested', { ...given.ProgressRequested, inWriting: false }],
    holds: [underWay, 'ProgressRequested', given.ProgressRequested],
  },
  recommendedAgenciesAreHeld: {
    objects: [drafted, 'RecommendationsAgreed', { ...agreed, recommendations: [{ ...one, agencies: ['nobody'] }] }],
    holds: [drafted, 'RecommendationsAgreed', agreed],
  },
  recommendationsHaveWords: {
    objects: [drafted, 'RecommendationsAgreed', { ...agreed, words: [] }],
    holds: [drafted, 'RecommendationsAgreed', agreed],
  },
  recommendationsSayWhoAndWhen: {
    objects: [drafted, 'RecommendationsAgreed', { ...agreed, recommendations: [{ ...one, due: undefined }] }],
    holds: [drafted, 'RecommendationsAgreed', agreed],
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
  whoSignsIsNamed: {
    objects: [assured, 'SignedOff', signing, { unnamed: true }],
    holds: [assured, 'SignedOff', signing],
  },
  draftPrepared: {
    objects: [underWay, 'Published', { ...given.Published, draft: undefined }],
    holds: publishing(copied),
  },
  notSignedYet: {
    objects: [() => assured().takes('SignedOff', signing), 'SignedOff', signing],
    holds: [() => assured().takes('SignedOff', signing), 'SignedOff', { ...signing, body: 'police' }],
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

/** Of every rule: a step that it objects to, and one like it that it lets pass. */
export const ruleCases: RuleCases = {
  ...parties,
  ...subjects,
  ...starting,
  ...working,
  ...drafts,
  ...publishingCases,
};
