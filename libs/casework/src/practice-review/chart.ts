import { disputeSteps } from '../brought/dispute';
import { chartFor, withdrawable, withRules } from '../frame';
import { onRecommending } from '../recommendations';
import { facts, type Step } from './facts';
import { rules, type RuleName } from './rules';
import { initial, type PracticeReview } from './state';
import { asItStands, onceDecided, onceInitiated, workGoesOn } from './where-to';

// Where a practice review can go. Life does not wait for the chart: what may come at any time stands at the root, and
// what comes out of order carries a rule that asks why. A pause holds nothing back but the stage.

export const stages = {
  begun: 'Begun',
  initiated: 'Initiated: setting up',
  underWay: 'Under way',
  reporting: 'Drafted: checking and signing off',
  preparing: 'To be published: preparing',
  deferred: 'Publication deferred',
  published: 'Published',
  takenDown: 'Taken down',
  paused: 'Paused',
  discontinued: 'Discontinued',
  closed: 'Closed',
} as const;

const onInitiating: RuleName[] = [
  'bodyIsParty',
  'notInitiatedYet',
  'severalCasesAreNamed',
  'focusIsGiven',
  'ownerAndDueAreGiven',
];
const onAppointing: RuleName[] = ['isInitiated', 'conflictIsChecked', 'noConflictIsDeclared', 'notAppointedYet'];
const onDrafting: RuleName[] = [
  'draftIsNew',
  'isInitiated',
  'termsAreAgreed',
  'aReviewerIsAppointed',
  'versionIsLater',
  'noProceedingsHoldIt',
];
const onSigning: RuleName[] = [
  'bodyIsParty',
  'bodyDecidesForItself',
  'reviewerDoesNotSignOff',
  'draftIsHeld',
  'draftIsTheLatest',
  'notOwnDraft',
  'whoSignsIsNamed',
  'notSignedYet',
];
const onDeciding: RuleName[] = [
  'bodyIsParty',
  'isInitiated',
  'decidedOnceAssured',
  'decidedOnceSignedOff',
  'delayWasTold',
];
/** What is asked of a report that leaves the house, beforehand or for good. */
const onSending: RuleName[] = [
  'draftIsHeld',
  'isInitiated',
  'draftPrepared',
  'draftIsTheLatest',
  'qualityIsAssured',
  'contentsAreThere',
  'everyBodySignedOff',
  'publicationIsDecided',
];
const onPublishing: RuleName[] = [
  ...onSending,
  'notPublishedYet',
  'notDiscontinued',
  'asWasDecided',
  'noHoldStands',
  'noProceedingsHoldIt',
  'runUpIsSettled',
  'copiesWereSent',
  'copiesWereInTime',
  'copiesAreOfTheLatest',
  'commentsAreConsidered',
  'delayWasTold',
  'justificationWasTold',
  'reviewersAreNamed',
  'childIsNotNamed',
];
const onTakingDown: RuleName[] = ['isPublished', 'notTakenDownYet', 'orderIsNamed', 'publicForAYear'];
const onRepublishing: RuleName[] = ['draftIsHeld', 'isPublished', 'noHoldStands', 'noProceedingsHoldIt'];
const onPausing: RuleName[] = ['proceedingsAreHeld', 'isInitiated', 'notPausedYet', 'nothingIsOutYet'];
const onDiscontinuing: RuleName[] = ['bodyIsParty', 'isInitiated', 'notPublishedYet', 'discontinuationIsTold'];
const onClosing: RuleName[] = [
  'notClosedYet',
  'endIsReached',
  'decisionIsTold',
  'delayWasTold',
  'recommendationsAreAgreed',
  'earlyLearningIsActedOn',
  'requestsAreAnswered',
  'commentsAreConsidered',
  'familyIsTold',
  'feedbackIsReceived',
  'repositoryHasIt',
  'proceedingsAreConcluded',
  'publicForAYear',
  'disputesAreResolved',
];

const reopening = withRules(['isEnded'], workGoesOn);
const deciding = withRules(onDeciding, onceDecided);

export const chartVersion1 = chartFor<PracticeReview, Step, RuleName>(rules).createMachine({
  id: 'practice-review',
  context: initial,
  initial: 'begun',
  on: {
    Initiated: { actions: 'record', meta: { rules: onInitiating } },
    OriginWithdrawn: { actions: 'record' },
    KindChanged: { actions: 'record', meta: { rules: ['bodyIsParty', 'isInitiated', 'kindChanges', 'dueIsGiven'] } },
    CaseTakenIn: { actions: 'record', meta: { rules: ['isInitiated'] } },
    OwnerNamed: { actions: 'record' },
    DueDateChanged: { actions: 'record', meta: { rules: ['isInitiated', 'dueIsByAgreement'] } },
    DecisionTold: { actions: 'record', meta: { rules: ['isInitiated'] } },
    TermsOfReferenceAgreed: { actions: 'record', meta: { rules: ['isInitiated'] } },
    BodyTakesPart: { actions: 'record', meta: { rules: ['bodyIsRegistered'] } },

    ReviewerConsidered: { actions: 'record' },
    ConflictChecked: { actions: 'record', meta: { rules: ['reviewerIsHeld', 'conflictIsDecidedOn'] } },
    ReviewerAppointed: { actions: 'record', meta: { rules: onAppointing } },
    ReviewerResigned: { actions: 'record', meta: { rules: ['reviewerIsHeld', 'reviewerIsAppointed'] } },
    ReviewerRemoved: { actions: 'record', meta: { rules: ['bodyIsParty', 'reviewerIsHeld', 'reviewerIsAppointed'] } },
    ReviewerReplaced: { actions: 'record', meta: { rules: ['reviewerIsHeld', 'successorIsAppointed'] } },
    ReviewerNameTold: { actions: 'record', meta: { rules: ['reviewerIsHeld', 'reviewerIsAppointed'] } },

    ProceedingsOpened: { actions: 'record' },
    ProceedingsLookedAt: { actions: 'record', meta: { rules: ['proceedingsAreHeld', 'proceedingsAreOpen'] } },
    ProceedingsConcluded: { actions: 'record', meta: { rules: ['proceedingsAreHeld', 'proceedingsAreOpen'] } },
    NationalReviewSuggested: { actions: 'record' },
    NationalReviewAnnounced: { actions: 'record' },

    PractitionerEventPlanned: { actions: 'record' },
    PractitionerEventCancelled: { actions: 'record', meta: { rules: ['eventIsHeld', 'eventIsNotHeld'] } },
    PractitionerEventHeld: { actions: 'record', meta: { rules: ['noProceedingsHoldIt', 'someoneTookPart'] } },
    FamilyMemberContacted: { actions: 'record', meta: { rules: ['noProceedingsHoldIt'] } },
    FeedbackReceived: { actions: 'record' },
    ProgressRequested: { actions: 'record', meta: { rules: ['isInWriting'] } },
    ProgressReplied: { actions: 'record', meta: { rules: ['requestIsHeld'] } },
    EarlyLearningFound: { actions: 'record' },
    EarlyLearningActedOn: { actions: 'record', meta: { rules: ['learningIsHeld', 'agencyIsHeld'] } },

    DraftPrepared: { actions: 'record', meta: { rules: onDrafting } },
    FactualCheckAsked: { actions: 'record', meta: { rules: ['draftIsHeld', 'agencyIsHeld', 'draftIsTheLatest'] } },
    FactualCheckReturned: {
      actions: 'record',
      meta: { rules: ['draftIsHeld', 'agencyIsHeld', 'factualCheckWasAsked'] },
    },
    QualityAssured: {
      actions: 'record',
      meta: { rules: ['draftIsHeld', 'draftIsTheLatest', 'factsAreChecked', 'everyContentIsJudged', 'assuredReady'] },
    },
    RecommendationsAgreed: { actions: 'record', meta: { rules: onRecommending } },
    SignedOff: {
      actions: 'record',
      meta: { rules: [...onSigning, 'qualityIsAssured', 'contentsAreThere'] },
    },
    NoMaterialChangeConfirmed: { actions: 'record', meta: { rules: onSigning } },
    ReportAccepted: {
      actions: 'record',
      meta: {
        rules: [
          'reviewerDoesNotAccept',
          'draftIsHeld',
          'isInitiated',
          'draftIsTheLatest',
          'notOwnDraft',
          'whoSignsIsNamed',
        ],
      },
    },

    HoldPlaced: { actions: 'record', meta: { rules: ['proceedingsAreHeld', 'nextLookIsGiven'] } },
    HoldLookedAt: { actions: 'record', meta: { rules: ['holdIsHeld', 'holdStands', 'nextLookIsGiven'] } },
    HoldLifted: { actions: 'record', meta: { rules: ['holdIsHeld', 'holdStands'] } },
    RunUpItemRecorded: { actions: 'record', meta: { rules: ['notNeededHasReason'] } },
    PublicationDecided: { actions: 'record', meta: { rules: onDeciding } },
    PublicationPlanned: {
      actions: 'record',
      meta: {
        rules: ['notPublishedYet', 'publicationIsDecided', 'plannedDayLiesAhead', 'planLeavesTime'],
      },
    },
    NotPublishingJustified: { actions: 'record' },
    DelayTold: { actions: 'record', meta: { rules: ['bothAreToldOfDelay'] } },
    AdvanceCopiesSent: { actions: 'record', meta: { rules: [...onSending, 'namesAreTold', 'copiesAllReach'] } },
    CommentsReceived: { actions: 'record' },
    CommentsConsidered: { actions: 'record', meta: { rules: ['commentsAreHeld'] } },

    Published: { target: '.published', meta: { rules: onPublishing } },
    AmendedAndRepublished: { actions: 'record', meta: { rules: onRepublishing } },
    TakenDown: { actions: 'record', meta: { rules: onTakingDown } },
    AvailabilityChecked: { actions: 'record', meta: { rules: ['isPublished'] } },
    SentToRepository: { actions: 'record', meta: { rules: ['isPublished'] } },

    Paused: { target: '.paused', meta: { rules: onPausing } },
    Resumed: { actions: 'record', meta: { rules: ['isPaused'] } },
    Discontinued: { target: '.discontinued', meta: { rules: onDiscontinuing } },
    Reopened: { actions: 'record', meta: { rules: ['isEnded'] } },
    Closed: { target: '.closed', meta: { rules: onClosing } },

    ...disputeSteps,

    // Any step may have been recorded by mistake. Where it led to a stage, that stage says below where it leads back to.
    ...withdrawable(...(Object.keys(facts) as (keyof typeof facts)[])),
    'DraftPrepared withdrawn': { actions: 'record', meta: { rules: ['draftIsNotSigned'] } },
    'Resumed withdrawn': asItStands('.'),
    'Reopened withdrawn': asItStands('.'),

    'DraftPrepared corrected': { actions: 'record', meta: { rules: ['contentStands'] } },
    'AdvanceCopiesSent corrected': { actions: 'record', meta: { rules: ['contentStands'] } },
    'Published corrected': { actions: 'record', meta: { rules: ['contentStands'] } },
    'AmendedAndRepublished corrected': { actions: 'record', meta: { rules: ['contentStands'] } },
  },
  states: {
    begun: {
      on: { Initiated: withRules(onInitiating, onceInitiated) },
    },
    initiated: {
      on: {
        ReviewerAppointed: { target: 'underWay', meta: { rules: onAppointing } },
        DraftPrepared: { target: 'reporting', meta: { rules: onDrafting } },
        PublicationDecided: deciding,
        'Initiated withdrawn': asItStands(''),
      },
    },
    underWay: {
      on: {
        DraftPrepared: { target: 'reporting', meta: { rules: onDrafting } },
        PublicationDecided: deciding,
        'ReviewerAppointed withdrawn': asItStands(''),
      },
    },
    reporting: {
      on: {
        PublicationDecided: deciding,
        'DraftPrepared withdrawn': withRules(['draftIsNotSigned'], asItStands('')),
      },
    },
    preparing: {
      on: { PublicationDecided: deciding, 'PublicationDecided withdrawn': asItStands('') },
    },
    deferred: {
      on: { PublicationDecided: deciding, 'PublicationDecided withdrawn': asItStands('') },
    },
    published: {
      on: {
        TakenDown: { target: 'takenDown', meta: { rules: onTakingDown } },
        // What is public is not paused any more; that work on it rests is recorded all the same.
        Paused: { actions: 'record', meta: { rules: onPausing } },
        'Published withdrawn': asItStands(''),
        'AmendedAndRepublished withdrawn': asItStands(''),
      },
    },
    takenDown: {
      on: {
        AmendedAndRepublished: { target: 'published', meta: { rules: onRepublishing } },
        Paused: { actions: 'record', meta: { rules: onPausing } },
        'TakenDown withdrawn': asItStands(''),
        'Published withdrawn': asItStands(''),
      },
    },
    paused: {
      on: {
        Resumed: withRules(['isPaused'], workGoesOn),
        Reopened: reopening,
        'Paused withdrawn': asItStands(''),
      },
    },
    discontinued: {
      on: {
        Initiated: withRules(onInitiating, onceInitiated),
        Paused: { actions: 'record', meta: { rules: onPausing } },
        Reopened: reopening,
        'Discontinued withdrawn': asItStands(''),
      },
    },
    closed: {
      on: {
        // Closed stays closed, whatever is recorded late, until someone reopens it.
        Published: { actions: 'record', meta: { rules: onPublishing } },
        Paused: { actions: 'record', meta: { rules: onPausing } },
        Discontinued: { actions: 'record', meta: { rules: onDiscontinuing } },
        Closed: { actions: 'record', meta: { rules: onClosing } },
        Reopened: reopening,
        'Closed withdrawn': asItStands(''),
      },
    },
  },
});
