import { disputeSteps } from '../brought/dispute';
import { chartFor, withdrawable, withRules } from '../frame';
import { onRecommending } from '../recommendations';
import { facts, type Step } from './facts';
import { rules, type RuleName } from './rules';
import { initial, type RapidReview } from './state';
import { asItStands, onceDeathTold, onceNotified, workGoesOn, workGoesOnVersion1 } from './where-to';

// Where a rapid review can go. Life does not wait for the chart: what may come at any time stands at the root, and what
// comes out of order carries a rule that asks why.

export const stages = {
  begun: 'Begun',
  referred: 'Referred: deciding whether to notify',
  passedOn: 'Passed to another area',
  notNotifiable: 'Not notifiable',
  notifiedOnly: 'Notified: no rapid review needed',
  gathering: 'Notified: gathering information',
  considering: 'Met: considering findings and decision',
  signingOff: 'Drafted: signing off',
  withPanel: 'With the Panel',
  answered: "Panel's letter received",
  criteriaNotMet: 'Criteria found not met',
  joined: 'Joined to another rapid review',
  closed: 'Closed',
} as const;

const onReferral: RuleName[] = [
  'partsAreGiven',
  'awareNotBeforeIncident',
  'awarenessIsDated',
  'awarenessChoiceHasReason',
  'ageFitsDates',
  'bornBeforeIncident',
  'categoryFitsReferral',
];
const onNotifying: RuleName[] = [
  'referralRecorded',
  'everyBodyWouldNotify',
  'happenedHere',
  'childrenAreHeld',
  'notificationIsAnother',
  'categoryFitsReferral',
  'notifiedNotBeforeAware',
  'notifiedNotAfterSending',
];
/** Of a death that calls for no rapid review. */
const onTelling: RuleName[] = ['referralRecorded', 'notificationIsAnother', 'deathIsOnRecord'];
const onMeeting: RuleName[] = ['meetingIsNotCancelled', 'someoneAttended'];
const onDeciding: RuleName[] = ['bodyIsParty', 'bodyDecidesForItself'];
const onDrafting: RuleName[] = ['draftIsNew', 'incidentNotified', 'rapidReviewIsNeeded', 'versionIsLater'];
const onNotNotifying: RuleName[] = ['bodyIsParty', 'referralRecorded', 'nobodyWouldNotify', 'notNotifiedYet'];
const onSending: RuleName[] = [
  'draftIsHeld',
  'incidentNotified',
  'rapidReviewIsNeeded',
  'draftPrepared',
  'draftIsTheLatest',
  'outcomeRecorded',
  'everyBodySignedOff',
  'returnsAreInOrListed',
  'notSentYet',
  'notSentBeforeNotified',
];
const onClosing: RuleName[] = [
  'notClosedYet',
  'endReached',
  'newOutcomeRecorded',
  'outcomeIsTold',
  'notMetIsTold',
  'returnsAreIn',
  'addendumFollowed',
  'familyTold',
  'lettersAnswered',
  'lettersConsidered',
  'disputesAreResolved',
];
const onLetters: RuleName[] = [
  'letterNotBeforeSending',
  'letterDatedBeforeReceived',
  'letterSaysOneThing',
  'supersededIsHeld',
];

const chartWith = (goesOn: typeof workGoesOn) => {
  const reopening = withRules(['isEnded'], goesOn);
  return chartFor<RapidReview, Step, RuleName>(rules).createMachine({
    id: 'rapid-review',
    context: initial,
    initial: 'begun',
    on: {
      Referred: { actions: 'record', meta: { rules: ['firstReferral', ...onReferral] } },
      FurtherReferralReceived: { actions: 'record' },
      AwarenessEstablished: { actions: 'record', meta: { rules: ['referralRecorded', 'awarenessIsDated'] } },
      ReferralAccepted: { actions: 'record' },
      ReferralPassedOn: { target: '.passedOn', meta: { rules: ['referralRecorded', 'notNotifiedYet'] } },

      ChildAdded: { actions: 'record', meta: { rules: ['childIsNew', 'ageFitsDates', 'bornBeforeIncident'] } },
      ChildRemoved: { actions: 'record', meta: { rules: ['childIsHeld'] } },
      ChildDescribed: { actions: 'record', meta: { rules: ['childIsHeld', 'ageFitsDates', 'bornBeforeIncident'] } },
      ChildMoved: { actions: 'record', meta: { rules: ['childIsHeld'] } },
      ChildDied: { actions: 'record', meta: { rules: ['childIsHeld'] } },
      DeathOfChildTold: { actions: 'record', meta: { rules: ['childIsHeld', 'deathIsOnRecord'] } },

      BodyTakesPart: { actions: 'record', meta: { rules: ['bodyIsRegistered'] } },
      ViewGiven: { actions: 'record', meta: { rules: onDeciding } },
      FoundNotNotifiable: {
        target: '.notNotifiable',
        meta: { rules: onNotNotifying },
      },
      IncidentNotified: { actions: 'record', meta: { rules: onNotifying } },
      ReferenceReceived: { actions: 'record', meta: { rules: ['notificationIsHeld'] } },
      NotificationCopied: { actions: 'record', meta: { rules: ['notificationIsHeld', 'copiedNotBeforeNotified'] } },
      PartnersTold: { actions: 'record' },
      OfstedAndSecretaryOfStateTold: { actions: 'record', meta: { rules: onTelling } },
      CriteriaFoundNotMet: { target: '.criteriaNotMet', meta: { rules: ['bodyIsParty', 'incidentNotified'] } },
      PanelToldCriteriaNotMet: { actions: 'record', meta: { rules: ['notMetIsUntold'] } },

      InformationRequested: {
        actions: 'record',
        meta: { rules: ['agencyIsHeld', 'notAskedYet', 'dueNotBeforeAsked'] },
      },
      // Also of an agency whose entry in the directory was taken back: its request must not stay open for ever.
      RequestEnded: { actions: 'record', meta: { rules: ['returnWasAsked'] } },
      RecordsSecured: { actions: 'record', meta: { rules: ['agencyIsHeld'] } },
      ReturnReceived: {
        actions: 'record',
        meta: { rules: ['agencyIsHeld', 'withheldHasReason', 'fullReturnHoldsSomething', 'childrenAreHeld'] },
      },
      ReturnQueried: { actions: 'record', meta: { rules: ['agencyIsHeld', 'returnIsReceived', 'dueNotBeforeAsked'] } },
      ReturnChased: { actions: 'record', meta: { rules: ['agencyIsHeld', 'returnWasAsked', 'returnIsMissing'] } },
      ReturnEscalated: {
        actions: 'record',
        meta: { rules: ['agencyIsHeld', 'returnWasAsked', 'returnIsMissing', 'ladderInOrder'] },
      },
      ReturnAccepted: { actions: 'record', meta: { rules: ['agencyIsHeld', 'returnIsReceived'] } },
      NewInformationReceived: { actions: 'record' },
      SafeguardingActionTaken: { actions: 'record', meta: { rules: ['agencyIsHeld'] } },
      FamilyMemberContacted: { actions: 'record' },
      FeedbackReceived: { actions: 'record' },

      MeetingPlanned: { actions: 'record' },
      MeetingCancelled: { actions: 'record', meta: { rules: ['meetingIsHeld', 'meetingIsNotHeldYet'] } },
      MeetingHeld: { actions: 'record', meta: { rules: onMeeting } },
      CriterionAssessed: { actions: 'record' },
      DraftPrepared: { actions: 'record', meta: { rules: onDrafting } },
      GroupRecommended: { actions: 'record', meta: { rules: ['meetingHeld', 'criteriaAssessed'] } },
      BodyDecided: { actions: 'record', meta: { rules: [...onDeciding, 'groupRecommended', 'asTheGroupRecommended'] } },
      OutcomeRecorded: {
        actions: 'record',
        meta: {
          rules: [
            'bodyIsParty',
            'rapidReviewMeetingHeld',
            'criteriaAssessed',
            'groupRecommended',
            'everyBodyDecided',
            'bodiesAgree',
            'outcomeFollowsDecisions',
          ],
        },
      },
      SignedOff: {
        actions: 'record',
        meta: {
          rules: [...onDeciding, 'draftIsHeld', 'draftIsTheLatest', 'notOwnDraft', 'whoSignsIsNamed', 'notSignedYet'],
        },
      },
      NoMaterialChangeConfirmed: {
        actions: 'record',
        meta: {
          rules: [...onDeciding, 'draftIsHeld', 'draftIsTheLatest', 'notOwnDraft', 'whoSignsIsNamed', 'notSignedYet'],
        },
      },

      RecommendationsAgreed: { actions: 'record', meta: { rules: onRecommending } },

      PanelToldOfDelay: { actions: 'record', meta: { rules: ['panelIsTold'] } },
      SentToPanel: {
        target: '.withPanel',
        meta: { rules: onSending },
      },
      AddendumSent: { actions: 'record', meta: { rules: ['sent'] } },
      PanelLetterReceived: { target: '.answered', meta: { rules: ['sent', ...onLetters] } },
      PanelQuestionAnswered: { actions: 'record', meta: { rules: ['letterIsHeld', 'questionIsHeld'] } },
      PartnersResponded: { actions: 'record', meta: { rules: ['letterIsHeld'] } },

      IncidentJoined: { actions: 'record' },
      IncidentSplit: { actions: 'record', meta: { rules: ['incidentIsJoined'] } },
      JoinedTo: { target: '.joined', meta: { rules: ['notJoinedYet'] } },
      SplitFrom: { actions: 'record', meta: { rules: ['isJoined'] } },
      SentWithJoinedReview: { target: '.withPanel', meta: { rules: ['isJoined'] } },

      ...disputeSteps,

      Reopened: { actions: 'record', meta: { rules: ['isEnded'] } },
      Closed: { target: '.closed', meta: { rules: onClosing } },

      // Any step may have been recorded by mistake. Where it led to a stage, that stage says below where it leads back to.
      ...withdrawable(...(Object.keys(facts) as (keyof typeof facts)[])),
      'DraftPrepared withdrawn': { actions: 'record', meta: { rules: ['draftIsNotSigned'] } },
      'Reopened withdrawn': asItStands('.'),

      'DraftPrepared corrected': { actions: 'record', meta: { rules: ['contentStands'] } },
      'SentToPanel corrected': { actions: 'record', meta: { rules: ['contentStands'] } },
      'AddendumSent corrected': { actions: 'record', meta: { rules: ['contentStands'] } },
    },
    states: {
      begun: {
        on: {
          Referred: { target: 'referred', meta: { rules: onReferral } },
          IncidentNotified: withRules(onNotifying, onceNotified),
          OfstedAndSecretaryOfStateTold: withRules(onTelling, onceDeathTold),
        },
      },
      referred: {
        on: {
          IncidentNotified: withRules(onNotifying, onceNotified),
          OfstedAndSecretaryOfStateTold: withRules(onTelling, onceDeathTold),
          'Referred withdrawn': asItStands(''),
        },
      },
      passedOn: {
        on: {
          IncidentNotified: withRules(onNotifying, onceNotified),
          Reopened: reopening,
          // It is the other area's matter now.
          Closed: { target: 'closed', meta: { rules: ['disputesAreResolved'] } },
          'ReferralPassedOn withdrawn': asItStands(''),
        },
      },
      notNotifiable: {
        on: {
          IncidentNotified: withRules(onNotifying, onceNotified),
          Reopened: reopening,
          'FoundNotNotifiable withdrawn': asItStands(''),
        },
      },
      notifiedOnly: {
        on: {
          // A death under 18 is looked at again against the serious incident criteria (WT23 ¶332).
          IncidentNotified: withRules(onNotifying, onceNotified),
          Reopened: reopening,
          Closed: { target: 'closed', meta: { rules: ['disputesAreResolved'] } },
          'OfstedAndSecretaryOfStateTold withdrawn': asItStands(''),
        },
      },
      gathering: {
        on: {
          MeetingHeld: [
            {
              guard: ({ event }) => event.data.kind === 'rapid review meeting',
              target: 'considering',
              meta: { rules: onMeeting },
            },
            { actions: 'record', meta: { rules: onMeeting } },
          ],
          DraftPrepared: { target: 'signingOff', meta: { rules: onDrafting } },
          'IncidentNotified withdrawn': asItStands(''),
        },
      },
      considering: {
        on: {
          DraftPrepared: { target: 'signingOff', meta: { rules: onDrafting } },
          'MeetingHeld withdrawn': asItStands(''),
        },
      },
      signingOff: {
        on: { 'DraftPrepared withdrawn': withRules(['draftIsNotSigned'], asItStands('')) },
      },
      withPanel: {
        on: {
          Reopened: reopening,
          'SentToPanel withdrawn': asItStands(''),
          'SentWithJoinedReview withdrawn': asItStands(''),
        },
      },
      answered: {
        on: {
          Reopened: reopening,
          'PanelLetterReceived withdrawn': asItStands(''),
        },
      },
      criteriaNotMet: {
        on: {
          // The Panel answers to being told.
          PanelLetterReceived: {
            actions: 'record',
            meta: { rules: ['letterDatedBeforeReceived', 'letterSaysOneThing', 'supersededIsHeld'] },
          },
          Reopened: reopening,
          'CriteriaFoundNotMet withdrawn': asItStands(''),
        },
      },
      joined: {
        on: {
          SplitFrom: goesOn,
          Reopened: reopening,
          'JoinedTo withdrawn': asItStands(''),
        },
      },
      closed: {
        on: {
          // Closed stays closed, whatever is recorded late, until someone reopens it.
          ReferralPassedOn: { actions: 'record', meta: { rules: ['referralRecorded', 'notNotifiedYet'] } },
          FoundNotNotifiable: { actions: 'record', meta: { rules: onNotNotifying } },
          CriteriaFoundNotMet: { actions: 'record', meta: { rules: ['bodyIsParty', 'incidentNotified'] } },
          SentToPanel: { actions: 'record', meta: { rules: onSending } },
          SentWithJoinedReview: { actions: 'record', meta: { rules: ['isJoined'] } },
          PanelLetterReceived: { actions: 'record', meta: { rules: ['sent', ...onLetters] } },
          JoinedTo: { actions: 'record', meta: { rules: ['notJoinedYet'] } },
          Closed: { actions: 'record', meta: { rules: ['notClosedYet', 'disputesAreResolved'] } },
          Reopened: reopening,
          'Closed withdrawn': asItStands(''),
        },
      },
    },
  });
};

/** Reopened after it was drafted or sent without a meeting on record, it stood as if nothing but the notification were. */
export const chartVersion1 = chartWith(workGoesOnVersion1);
/** Reopened, it stands as far as its work had come: also where the draft, or the sending, is all that is on record of it. */
export const chartVersion2 = chartWith(workGoesOn);
