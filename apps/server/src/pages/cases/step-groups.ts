import { isReviewTakenOver, rapidReview, requestTo, type RapidReview } from '@waymark/casework';

// What may be recorded is many steps: a page shows them by what they are about, those that usually come at a stage open
// and the others folded away.

export interface StepGroup {
  readonly title: string;
  readonly steps: readonly string[];
  /** Stages at which it is usually worked on. */
  readonly at: readonly string[];
  /** Whether it is worked on at another stage too, as the record stands. */
  readonly goesOn?: (state: never, stage: string) => boolean;
  /** Whether nobody works on it any more at its stages, as the record stands. */
  readonly rests?: (state: never) => boolean;
}

/** A record where it stands. */
export interface Stands {
  readonly stage: string;
  readonly state: unknown;
}

export const isOpen = ({ at, goesOn, rests }: StepGroup, { stage, state }: Stands): boolean => {
  if (state === null) return at.includes(stage);
  return (at.includes(stage) && rests?.(state as never) !== true) || goesOn?.(state as never, stage) === true;
};

/** Returns come after the meeting, and after the review was sent, as long as some are outstanding or queried. */
const returnsAreAwaited = (review: RapidReview, stage: string): boolean =>
  Object.keys(review.returns).some(
    (agency) => requestTo({ category: rapidReview.category, state: review, stage }, agency)?.waits === true,
  );

const disputes: StepGroup = { title: 'Disputes', steps: ['DisputeOpened', 'DisputeResolved'], at: [] };
const takingPart = ['BodyTakesPart'];

export const stepGroups: Readonly<Record<string, readonly StepGroup[]>> = {
  'rapid-review': [
    {
      title: 'Referral',
      steps: ['Referred', 'FurtherReferralReceived', 'AwarenessEstablished', 'ReferralAccepted', 'ReferralPassedOn'],
      at: ['begun'],
    },
    {
      title: 'Notifying',
      steps: [
        'ViewGiven',
        'IncidentNotified',
        'FoundNotNotifiable',
        'OfstedAndSecretaryOfStateTold',
        'NotificationCopied',
        'ReferenceReceived',
        'PartnersTold',
        'CriteriaFoundNotMet',
        'PanelToldCriteriaNotMet',
        ...takingPart,
      ],
      at: ['referred'],
    },
    {
      title: 'Agencies and their returns',
      steps: [
        'InformationRequested',
        'RecordsSecured',
        'ReturnReceived',
        'ReturnChased',
        'ReturnQueried',
        'ReturnEscalated',
        'ReturnAccepted',
        'RequestEnded',
        'NewInformationReceived',
        'SafeguardingActionTaken',
      ],
      at: ['referred', 'gathering'],
      goesOn: returnsAreAwaited,
    },
    {
      title: 'Children',
      steps: ['ChildAdded', 'ChildDescribed', 'ChildMoved', 'ChildRemoved', 'ChildDied', 'DeathOfChildTold'],
      at: [],
    },
    { title: 'Family', steps: ['FamilyMemberContacted', 'FeedbackReceived'], at: [] },
    { title: 'Meetings', steps: ['MeetingPlanned', 'MeetingHeld', 'MeetingCancelled'], at: ['gathering'] },
    {
      title: 'Recommendation and decisions',
      steps: ['CriterionAssessed', 'GroupRecommended', 'BodyDecided', 'OutcomeRecorded', 'RecommendationsAgreed'],
      at: ['considering', 'signingOff'],
    },
    {
      title: 'Draft and sign-off',
      steps: ['DraftPrepared', 'SignedOff', 'NoMaterialChangeConfirmed'],
      at: ['considering', 'signingOff'],
    },
    {
      title: 'The Panel',
      steps: [
        'SentToPanel',
        'PanelToldOfDelay',
        'AddendumSent',
        'PanelLetterReceived',
        'PanelQuestionAnswered',
        'PartnersResponded',
      ],
      at: ['signingOff', 'withPanel', 'answered'],
    },
    {
      title: 'Joining and splitting',
      steps: ['IncidentJoined', 'IncidentSplit', 'JoinedTo', 'SplitFrom', 'SentWithJoinedReview'],
      at: ['joined'],
    },
    {
      title: 'Closing and reopening',
      steps: ['Closed', 'Reopened'],
      at: ['closed', 'notNotifiable', 'criteriaNotMet', 'passedOn', 'notifiedOnly', 'joined'],
    },
    disputes,
  ],
  'practice-review': [
    {
      title: 'The decision',
      steps: ['Initiated', 'DecisionTold'],
      at: ['begun', 'initiated'],
    },
    {
      title: 'The terms of reference',
      steps: ['TermsOfReferenceAgreed'],
      at: ['begun', 'initiated'],
      rests: isReviewTakenOver,
    },
    {
      title: 'Choosing a reviewer',
      steps: ['ReviewerConsidered', 'ConflictChecked', 'ReviewerAppointed', 'ReviewerNameTold'],
      at: ['initiated', 'underWay'],
      rests: isReviewTakenOver,
    },
    { title: 'Change of reviewer', steps: ['ReviewerResigned', 'ReviewerRemoved', 'ReviewerReplaced'], at: [] },
    {
      title: 'Family and practitioners',
      steps: [
        'FamilyMemberContacted',
        'PractitionerEventPlanned',
        'PractitionerEventHeld',
        'PractitionerEventCancelled',
        'FeedbackReceived',
      ],
      at: ['underWay'],
    },
    {
      title: 'Progress and early learning',
      steps: ['ProgressRequested', 'ProgressReplied', 'EarlyLearningFound', 'EarlyLearningActedOn'],
      at: ['underWay'],
    },
    {
      title: 'Report and sign-off',
      steps: [
        'DraftPrepared',
        'FactualCheckAsked',
        'FactualCheckReturned',
        'QualityAssured',
        'SignedOff',
        'NoMaterialChangeConfirmed',
        'RecommendationsAgreed',
        'ReportAccepted',
      ],
      at: ['reporting'],
      rests: isReviewTakenOver,
    },
    {
      title: 'Publication and advance copies',
      steps: [
        'PublicationDecided',
        'RunUpItemRecorded',
        'PublicationPlanned',
        'AdvanceCopiesSent',
        'CommentsReceived',
        'CommentsConsidered',
        'DelayTold',
        'NotPublishingJustified',
        'Published',
      ],
      at: ['preparing'],
      rests: isReviewTakenOver,
    },
    { title: 'Holds on publication', steps: ['HoldPlaced', 'HoldLookedAt', 'HoldLifted'], at: ['deferred'] },
    {
      title: 'After publication',
      steps: ['SentToRepository', 'AvailabilityChecked', 'AmendedAndRepublished', 'TakenDown'],
      at: ['published', 'takenDown'],
    },
    {
      title: 'Proceedings and a national review',
      steps: [
        'ProceedingsOpened',
        'ProceedingsLookedAt',
        'ProceedingsConcluded',
        'NationalReviewSuggested',
        'NationalReviewAnnounced',
      ],
      at: [],
    },
    {
      title: 'Kind, owner and day of the review',
      steps: ['KindChanged', 'CaseTakenIn', 'OwnerNamed', 'DueDateChanged', 'OriginWithdrawn', ...takingPart],
      at: [],
    },
    {
      title: 'Pausing, ending and reopening',
      steps: ['Paused', 'Resumed', 'Discontinued', 'Closed', 'Reopened'],
      at: ['paused', 'discontinued', 'closed'],
      goesOn: isReviewTakenOver,
    },
    disputes,
  ],
  'action-plan': [
    {
      title: 'Recommendations',
      steps: ['RecommendationMade', 'RecommendationAmended', 'RecommendationWithdrawn'],
      at: ['drafted'],
    },
    {
      title: 'Agreement of the partners',
      steps: ['PlanOpened', 'PlanAgreed', ...takingPart],
      at: ['drafted'],
    },
    { title: 'Actions in the plan', steps: ['ActionAdded', 'ActionClosed', 'ActionReopened'], at: ['underWay'] },
    {
      title: 'Progress of the plan',
      steps: ['ProgressReviewed', 'ProgressReported', 'ProgressPublished'],
      at: ['underWay', 'complete'],
    },
    { title: 'Closing and reopening', steps: ['Closed', 'Reopened'], at: ['complete', 'closed'] },
    disputes,
  ],
};

export interface Grouped<Step> {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly open: boolean;
}

/** Steps by what they are about, of an open group only what nothing is asked about now; what no group names stands last. */
export function grouped<Step extends { readonly type: string; readonly asks: readonly string[] }>(
  workflow: string,
  stands: Stands,
  steps: readonly Step[],
): readonly Grouped<Step>[] {
  const groups = stepGroups[workflow] ?? [];
  const named = new Set(groups.flatMap((group) => group.steps));
  const found = groups.flatMap((group) => {
    const { title } = group;
    const of = group.steps.flatMap((type) => steps.filter((step) => step.type === type));
    if (!isOpen(group, stands)) return [{ title, steps: of, open: false }];
    return [
      { title, steps: of.filter(({ asks }) => asks.length === 0), open: true },
      { title, steps: of.filter(({ asks }) => asks.length > 0), open: false },
    ];
  });
  const others = steps.filter(({ type }) => !named.has(type));
  const rest = { title: groups.length === 0 ? 'Everything that may be recorded' : 'Other', steps: others, open: false };
  return [...found, rest].filter((group) => group.steps.length > 0);
}
