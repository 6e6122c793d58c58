import type { SettledBy, UsuallyAfter } from '../frame';
import type { Step } from './facts';
import type { RuleName } from './rules';

/** What comes first where a usual step would be asked about: by rule, the steps that answer it. */
export const settledBy: SettledBy<RuleName, Step['type']> = {
  isInitiated: ['Initiated'],
  decisionIsTold: ['DecisionTold'],
  termsAreAgreed: ['TermsOfReferenceAgreed'],
  aReviewerIsAppointed: ['ReviewerAppointed'],
  namesAreTold: ['ReviewerNameTold'],
  noProceedingsHoldIt: ['ProceedingsLookedAt', 'ProceedingsConcluded'],
  factsAreChecked: ['FactualCheckReturned', 'FactualCheckAsked'],
  draftPrepared: ['DraftPrepared'],
  qualityIsAssured: ['QualityAssured'],
  contentsAreThere: ['DraftPrepared'],
  everyBodySignedOff: ['SignedOff'],
  decidedOnceAssured: ['QualityAssured'],
  decidedOnceSignedOff: ['SignedOff'],
  publicationIsDecided: ['PublicationDecided'],
  noHoldStands: ['HoldLookedAt', 'HoldLifted'],
  runUpIsSettled: ['RunUpItemRecorded'],
  copiesWereSent: ['AdvanceCopiesSent'],
  copiesAreOfTheLatest: ['AdvanceCopiesSent'],
  commentsAreConsidered: ['CommentsConsidered'],
  delayWasTold: ['DelayTold'],
  justificationWasTold: ['NotPublishingJustified'],
  endIsReached: ['ReportAccepted'],
  recommendationsAreAgreed: ['RecommendationsAgreed'],
  earlyLearningIsActedOn: ['EarlyLearningActedOn'],
  requestsAreAnswered: ['ProgressReplied'],
  familyIsTold: ['FamilyMemberContacted'],
  feedbackIsReceived: ['FeedbackReceived'],
  repositoryHasIt: ['SentToRepository'],
  proceedingsAreConcluded: ['ProceedingsLookedAt', 'ProceedingsConcluded'],
  publicForAYear: ['AvailabilityChecked'],
};

/** How the report goes out is decided once it is assured and signed off; that it is deferred may be decided before. */
export const usuallyAfter: UsuallyAfter<Step['type'], RuleName> = {
  PublicationDecided: ['decidedOnceAssured', 'decidedOnceSignedOff'],
  ReportAccepted: ['qualityIsAssured'],
};
