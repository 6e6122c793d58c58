import { chartFor, withdrawable } from '../frame';
import type { Step } from './facts';
import { rules } from './rules';
import { initial, type RapidReview } from './state';

// Where a rapid review can go. Life does not wait for the chart: what may come at any time stands at the root, and what
// comes out of order carries a rule that asks why.

export const stages = {
  begun: 'Begun',
  referred: 'Referred: deciding whether to notify',
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

export const chartVersion1 = chartFor<RapidReview, Step, keyof typeof rules>(rules).createMachine({
  id: 'rapid-review',
  context: initial,
  initial: 'begun',
  on: {
    Referred: { actions: 'record', meta: { rules: ['firstReferral', 'awareNotBeforeIncident', 'awarenessIsDated'] } },
    FurtherReferralReceived: { actions: 'record' },
    AwarenessEstablished: { actions: 'record', meta: { rules: ['referralRecorded', 'awarenessIsDated'] } },

    ChildAdded: { actions: 'record' },
    ChildRemoved: { actions: 'record', meta: { rules: ['childIsHeld'] } },
    ChildDescribed: { actions: 'record', meta: { rules: ['childIsHeld'] } },
    ChildDied: { actions: 'record', meta: { rules: ['childIsHeld'] } },

    ViewGiven: { actions: 'record', meta: { rules: ['bodyIsParty', 'bodyDecidesForItself'] } },
    FoundNotNotifiable: { target: '.notNotifiable', meta: { rules: ['bodyIsParty', 'referralRecorded'] } },
    IncidentNotified: { actions: 'record', meta: { rules: ['referralRecorded', 'everyBodyWouldNotify'] } },
    NotificationCopied: { actions: 'record', meta: { rules: ['notificationIsHeld'] } },
    PartnersTold: { actions: 'record' },
    OfstedAndSecretaryOfStateTold: { actions: 'record', meta: { rules: ['referralRecorded'] } },
    CriteriaFoundNotMet: { target: '.criteriaNotMet', meta: { rules: ['bodyIsParty', 'incidentNotified'] } },

    InformationRequested: { actions: 'record', meta: { rules: ['agencyIsHeld'] } },
    RecordsSecured: { actions: 'record', meta: { rules: ['agencyIsHeld'] } },
    ReturnReceived: { actions: 'record', meta: { rules: ['agencyIsHeld'] } },
    ReturnQueried: { actions: 'record', meta: { rules: ['agencyIsHeld', 'returnIsReceived'] } },
    ReturnChased: { actions: 'record', meta: { rules: ['agencyIsHeld', 'returnWasAsked'] } },
    ReturnEscalated: { actions: 'record', meta: { rules: ['agencyIsHeld', 'returnWasAsked'] } },
    ReturnAccepted: { actions: 'record', meta: { rules: ['agencyIsHeld', 'returnIsReceived'] } },
    SafeguardingActionTaken: { actions: 'record', meta: { rules: ['agencyIsHeld'] } },
    FamilyMemberContacted: { actions: 'record' },

    MeetingPlanned: { actions: 'record' },
    MeetingHeld: { actions: 'record' },
    CriterionAssessed: { actions: 'record' },
    DraftPrepared: { actions: 'record', meta: { rules: ['incidentNotified', 'rapidReviewIsNeeded'] } },
    GroupRecommended: { actions: 'record', meta: { rules: ['meetingHeld', 'criteriaAssessed'] } },
    BodyDecided: {
      actions: 'record',
      meta: { rules: ['bodyIsParty', 'bodyDecidesForItself', 'asTheGroupRecommended'] },
    },
    OutcomeRecorded: { actions: 'record', meta: { rules: ['bodyIsParty', 'everyBodyDecided', 'bodiesAgree'] } },
    SignedOff: {
      actions: 'record',
      meta: { rules: ['bodyIsParty', 'bodyDecidesForItself', 'draftIsHeld', 'draftIsTheLatest', 'notOwnDraft'] },
    },
    NoMaterialChangeConfirmed: {
      actions: 'record',
      meta: { rules: ['bodyIsParty', 'bodyDecidesForItself', 'draftIsHeld', 'draftIsTheLatest'] },
    },

    PanelToldOfDelay: { actions: 'record' },
    SentToPanel: {
      target: '.withPanel',
      meta: {
        rules: [
          'draftIsHeld',
          'incidentNotified',
          'rapidReviewIsNeeded',
          'draftPrepared',
          'outcomeRecorded',
          'everyBodySignedOff',
          'returnsAreInOrListed',
          'notSentYet',
          'notSentBeforeNotified',
        ],
      },
    },
    AddendumSent: { actions: 'record', meta: { rules: ['sent'] } },
    PanelLetterReceived: { target: '.answered', meta: { rules: ['sent'] } },
    PanelQuestionAnswered: { actions: 'record', meta: { rules: ['letterIsHeld', 'questionIsHeld'] } },
    PartnersResponded: { actions: 'record', meta: { rules: ['letterIsHeld'] } },

    IncidentJoined: { actions: 'record' },
    IncidentSplit: { actions: 'record', meta: { rules: ['incidentIsJoined'] } },
    JoinedTo: { target: '.joined' },
    SentWithJoinedReview: { target: '.withPanel' },

    Reopened: { actions: 'record' },
    Closed: { target: '.closed', meta: { rules: ['familyTold', 'lettersAnswered'] } },

    ...withdrawable(
      'FurtherReferralReceived',
      'AwarenessEstablished',
      'ChildAdded',
      'ChildRemoved',
      'ChildDescribed',
      'ChildDied',
      'ViewGiven',
      'IncidentNotified',
      'NotificationCopied',
      'PartnersTold',
      'OfstedAndSecretaryOfStateTold',
      'InformationRequested',
      'RecordsSecured',
      'ReturnReceived',
      'ReturnQueried',
      'ReturnChased',
      'ReturnEscalated',
      'ReturnAccepted',
      'SafeguardingActionTaken',
      'FamilyMemberContacted',
      'MeetingPlanned',
      'MeetingHeld',
      'CriterionAssessed',
      'DraftPrepared',
      'GroupRecommended',
      'BodyDecided',
      'OutcomeRecorded',
      'SignedOff',
      'NoMaterialChangeConfirmed',
      'PanelToldOfDelay',
      'SentToPanel',
      'AddendumSent',
      'PanelLetterReceived',
      'PanelQuestionAnswered',
      'PartnersResponded',
      'IncidentJoined',
      'IncidentSplit',
    ),
  },
  states: {
    begun: {
      on: {
        Referred: { target: 'referred', meta: { rules: ['awareNotBeforeIncident', 'awarenessIsDated'] } },
        IncidentNotified: { target: 'gathering', meta: { rules: ['referralRecorded', 'everyBodyWouldNotify'] } },
        OfstedAndSecretaryOfStateTold: { target: 'notifiedOnly', meta: { rules: ['referralRecorded'] } },
      },
    },
    referred: {
      on: {
        IncidentNotified: { target: 'gathering', meta: { rules: ['everyBodyWouldNotify'] } },
        OfstedAndSecretaryOfStateTold: { target: 'notifiedOnly' },
      },
    },
    notNotifiable: {
      on: {
        IncidentNotified: { target: 'gathering', meta: { rules: ['everyBodyWouldNotify'] } },
        Reopened: 'referred',
      },
    },
    notifiedOnly: {
      on: {
        // A death under 18 is looked at again against the serious incident criteria (WT23 ¶332).
        IncidentNotified: { target: 'gathering', meta: { rules: ['everyBodyWouldNotify'] } },
        Closed: { target: 'closed' },
      },
    },
    gathering: {
      on: {
        MeetingHeld: [
          { guard: ({ event }) => event.data.kind === 'rapid review meeting', target: 'considering' },
          { actions: 'record' },
        ],
        DraftPrepared: { target: 'signingOff' },
        'IncidentNotified withdrawn': { target: 'referred' },
      },
    },
    considering: {
      on: {
        DraftPrepared: { target: 'signingOff' },
        'MeetingHeld withdrawn': { target: 'gathering' },
      },
    },
    signingOff: { on: { 'DraftPrepared withdrawn': { target: 'considering' } } },
    withPanel: { on: { 'SentToPanel withdrawn': { target: 'signingOff' } } },
    answered: { on: { 'PanelLetterReceived withdrawn': { target: 'withPanel' } } },
    criteriaNotMet: { on: { Reopened: 'gathering' } },
    joined: { on: { Reopened: 'gathering' } },
    closed: { on: { Reopened: 'considering' } },
  },
});
