import type { SettledBy, UsuallyAfter } from '../frame';
import type { Step } from './facts';
import type { RuleName } from './rules';

/** What comes first where a usual step would be asked about: by rule, the steps that answer it. */
export const settledBy: SettledBy<RuleName, Step['type']> = {
  referralRecorded: ['Referred'],
  incidentNotified: ['IncidentNotified'],
  everyBodyWouldNotify: ['ViewGiven'],
  meetingHeld: ['MeetingHeld'],
  rapidReviewMeetingHeld: ['MeetingHeld'],
  criteriaAssessed: ['CriterionAssessed'],
  groupRecommended: ['GroupRecommended'],
  everyBodyDecided: ['BodyDecided'],
  outcomeRecorded: ['OutcomeRecorded'],
  draftPrepared: ['DraftPrepared'],
  everyBodySignedOff: ['SignedOff'],
  sent: ['SentToPanel'],
  returnsAreIn: ['ReturnReceived', 'ReturnChased', 'RequestEnded'],
  addendumFollowed: ['AddendumSent'],
  notMetIsTold: ['PanelToldCriteriaNotMet'],
  outcomeIsTold: ['AddendumSent'],
  familyTold: ['FamilyMemberContacted'],
  lettersAnswered: ['PanelQuestionAnswered'],
  newOutcomeRecorded: ['BodyDecided', 'OutcomeRecorded'],
  lettersConsidered: ['PartnersResponded', 'Reopened'],
};

/** A draft may be begun at any time; what it is to say is decided first: criteria, recommendation, decisions, outcome. */
export const usuallyAfter: UsuallyAfter<Step['type'], RuleName> = { DraftPrepared: ['outcomeRecorded'] };
