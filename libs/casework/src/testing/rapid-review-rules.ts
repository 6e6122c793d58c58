import { childrenRuleCases } from './rapid-review-children-rules';
import { endingRuleCases } from './rapid-review-ending-rules';
import {
  asked,
  begun,
  considered,
  decided,
  notification,
  notified,
  plain,
  referral,
  referred,
  sent,
  signedOff,
} from './rapid-review-story';
import type { RuleCases, Taken } from './rule-suite';
import type { Story } from './story';

const recommending = {
  recommendations: [{ recommendation: 'r-1', agencies: ['school'], due: '2027-03-31' }],
  words: [{ recommendation: 'r-1', text: 'Share what is known at once.' }],
};
const decision = { body: 'council', rationale: 'As discussed.' };
const late = { recipients: ['panel'], reason: 'Returns are awaited.' };
const chased = () => asked().takes('ReturnChased', { agency: 'school' });
const nearMiss = () => begun().takes('Referred', { ...referral, entry: 'near miss' });
const own = () => considered().takes('DraftPrepared', { ...plain.DraftPrepared, preparedBy: 'person-1' });
const byAuthor = { by: { body: 'council', capacity: 'lead', given: 'here', person: 'person-1' } } as const;
const escalating = { agency: 'school', to: "the agency's senior lead" };
const signing = { body: 'council', draft: 'draft-1' };
const planned = () => notified().takes('MeetingPlanned', { meeting: 'meeting-1', kind: 'rapid review meeting' });
const amending = (told: () => Story, type: string, of: string, data: object): Taken => [
  told,
  type,
  { event: told().eventOf(of), reason: 'Mistaken.', ...data },
];

/** Of every rule: a step that it objects to, and one like it that it lets pass. */
export const ruleCases: RuleCases = {
  ...childrenRuleCases,
  ...endingRuleCases,
  recommendedAgenciesAreHeld: {
    objects: [
      decided,
      'RecommendationsAgreed',
      { ...recommending, recommendations: [{ recommendation: 'r-1', agencies: ['nobody'] }] },
    ],
    holds: [decided, 'RecommendationsAgreed', recommending],
  },
  recommendationsHaveWords: {
    objects: [decided, 'RecommendationsAgreed', { ...recommending, words: [] }],
    holds: [decided, 'RecommendationsAgreed', recommending],
  },
  recommendationsSayWhoAndWhen: {
    objects: [
      decided,
      'RecommendationsAgreed',
      { ...recommending, recommendations: [{ recommendation: 'r-1', agencies: ['school'] }] },
    ],
    holds: [decided, 'RecommendationsAgreed', recommending],
  },
  bodyIsParty: {
    objects: [referred, 'ViewGiven', { body: 'school', view: 'notify', reasons: 'Neglect.' }],
    holds: [referred, 'ViewGiven', { body: 'police', view: 'notify', reasons: 'Neglect.' }],
  },
  bodyDecidesForItself: {
    objects: [decided, 'SignedOff', { body: 'police', draft: 'draft-1' }, byAuthor],
    holds: [decided, 'SignedOff', { body: 'council', draft: 'draft-1' }, byAuthor],
  },
  bodyIsRegistered: {
    objects: [referred, 'BodyTakesPart', { body: 'nobody', decides: false }],
    holds: [referred, 'BodyTakesPart', { body: 'neighbour', decides: false }],
  },
  childIsHeld: {
    objects: [referred, 'ChildRemoved', { child: 'child-9', why: 'Mistaken.' }],
    holds: [referred, 'ChildRemoved', { child: 'child-1', why: 'Mistaken.' }],
  },
  agencyIsHeld: {
    objects: [notified, 'RecordsSecured', { agency: 'nobody' }],
    holds: [notified, 'RecordsSecured', { agency: 'school' }],
  },
  meetingIsHeld: {
    objects: [notified, 'MeetingCancelled', { meeting: 'meeting-9' }],
    holds: [considered, 'MeetingCancelled', { meeting: 'meeting-1' }],
  },
  draftIsHeld: {
    objects: [decided, 'SentToPanel', { ...plain.SentToPanel, draft: 'draft-9' }],
    holds: [decided, 'SentToPanel', plain.SentToPanel],
  },
  notificationIsHeld: {
    objects: [referred, 'NotificationCopied', { notification: 'sin-1' }],
    holds: [notified, 'NotificationCopied', { notification: 'sin-1' }],
  },
  incidentIsJoined: {
    objects: [notified, 'IncidentSplit', { case: 'case-2', why: 'Apart.' }],
    holds: [notified, 'IncidentSplit', { case: 'case-2', notifications: ['sin-1'], why: 'Apart.' }],
  },
  contentStands: {
    objects: amending(sent, 'FactCorrected', 'DraftPrepared', { values: { learning: 'Other.' } }),
    holds: amending(decided, 'FactCorrected', 'DraftPrepared', { values: { learning: 'Other.' } }),
  },
  referralRecorded: {
    objects: [begun, 'IncidentNotified', notification],
    holds: [referred, 'IncidentNotified', notification],
  },
  firstReferral: { objects: [referred, 'Referred', referral], holds: [notifiedFirst, 'Referred', referral] },
  partsAreGiven: {
    objects: [begun, 'Referred', { ...referral, parts: {} }],
    holds: [begun, 'Referred', referral],
  },
  awareNotBeforeIncident: {
    objects: [begun, 'Referred', { ...referral, incidentKnownOn: '2026-09-30' }],
    holds: [begun, 'Referred', referral],
  },
  awarenessIsDated: {
    objects: [begun, 'Referred', { ...referral, fiveDaysRunFrom: 'abuse or neglect' }],
    holds: [begun, 'Referred', referral],
  },
  awarenessChoiceHasReason: {
    objects: [begun, 'Referred', { ...referral, abuseSuspectedOn: '2026-10-08' }],
    holds: [begun, 'Referred', { ...referral, abuseSuspectedOn: '2026-10-08', whyThatAwareness: 'Known at once.' }],
  },
  deathIsOnRecord: {
    objects: [nearMiss, 'DeathOfChildTold', { child: 'child-1', told: ['Panel'] }],
    holds: [
      () => nearMiss().takes('ChildDied', { child: 'child-1', told: [] }),
      'DeathOfChildTold',
      { child: 'child-1', told: ['Panel'] },
    ],
  },
  notificationIsAnother: {
    objects: [notified, 'IncidentNotified', { ...notification, notification: 'sin-2' }],
    holds: [notified, 'IncidentNotified', { ...notification, notification: 'sin-2', reference: 'SIN 20457' }],
  },
  categoryFitsReferral: {
    objects: [referred, 'IncidentNotified', notification, { noticed: ['category differs'] }],
    holds: [referred, 'IncidentNotified', notification],
  },
  everyBodyWouldNotify: {
    objects: [referred, 'IncidentNotified', notification],
    holds: [notified, 'IncidentNotified', { ...notification, notification: 'sin-2' }],
  },
  nobodyWouldNotify: {
    objects: [notified, 'FoundNotNotifiable', { alternative: 'none', rationale: 'Minor.' }],
    holds: [referred, 'FoundNotNotifiable', { alternative: 'none', rationale: 'Minor.' }],
  },
  notNotifiedYet: {
    objects: [notified, 'ReferralPassedOn', { area: 'Eastmere', why: 'There.' }],
    holds: [referred, 'ReferralPassedOn', { area: 'Eastmere', why: 'There.' }],
  },
  happenedHere: {
    objects: [
      () => begun().takes('Referred', { ...referral, happenedIn: 'another area' }),
      'IncidentNotified',
      notification,
    ],
    holds: [referred, 'IncidentNotified', notification],
  },
  notifiedNotBeforeAware: {
    objects: [referred, 'IncidentNotified', notification, { on: '2026-10-05' }],
    holds: [referred, 'IncidentNotified', notification, { on: '2026-10-06' }],
  },
  notifiedNotAfterSending: {
    objects: [sent, 'IncidentNotified', { ...notification, notification: 'sin-2' }, { on: '2026-11-10' }],
    holds: [sent, 'IncidentNotified', { ...notification, notification: 'sin-2' }, { on: '2026-10-12' }],
  },
  copiedNotBeforeNotified: {
    objects: [notified, 'NotificationCopied', { notification: 'sin-1' }, { on: '2026-10-08' }],
    holds: [notified, 'NotificationCopied', { notification: 'sin-1' }, { on: '2026-10' }],
  },
  incidentNotified: {
    objects: [referred, 'DraftPrepared', plain.DraftPrepared],
    holds: [notified, 'DraftPrepared', plain.DraftPrepared],
  },
  notSentBeforeNotified: {
    objects: [signedOff, 'SentToPanel', plain.SentToPanel, { on: '2026-10-08' }],
    holds: [signedOff, 'SentToPanel', plain.SentToPanel],
  },
  dueNotBeforeAsked: {
    objects: [notified, 'InformationRequested', plain.InformationRequested, { on: '2026-11-18' }],
    holds: [notified, 'InformationRequested', plain.InformationRequested],
  },
  returnIsReceived: {
    objects: [asked, 'ReturnAccepted', { agency: 'school' }],
    holds: [() => asked().takes('ReturnReceived', plain.ReturnReceived), 'ReturnAccepted', { agency: 'school' }],
  },
  notAskedYet: {
    objects: [asked, 'InformationRequested', plain.InformationRequested],
    holds: [
      () => asked().takes('ReturnReceived', plain.ReturnReceived),
      'InformationRequested',
      plain.InformationRequested,
    ],
  },
  returnWasAsked: {
    objects: [notified, 'ReturnChased', { agency: 'school' }],
    holds: [asked, 'ReturnChased', { agency: 'school' }],
  },
  returnIsMissing: {
    objects: [() => asked().takes('ReturnReceived', plain.ReturnReceived), 'ReturnChased', { agency: 'school' }],
    holds: [asked, 'ReturnChased', { agency: 'school' }],
  },
  withheldHasReason: {
    objects: [asked, 'ReturnReceived', { agency: 'school', kind: 'withheld' }],
    holds: [asked, 'ReturnReceived', { agency: 'school', kind: 'withheld', withheldBecause: 'Privilege.' }],
  },
  fullReturnHoldsSomething: {
    objects: [asked, 'ReturnReceived', { agency: 'school', kind: 'full', author: 'A teacher' }],
    holds: [asked, 'ReturnReceived', { agency: 'school', kind: 'full', learning: 'Absence was not asked about.' }],
  },
  ladderInOrder: { objects: [asked, 'ReturnEscalated', escalating], holds: [chased, 'ReturnEscalated', escalating] },
  rapidReviewIsNeeded: {
    objects: [nearMiss, 'DraftPrepared', plain.DraftPrepared],
    holds: [() => nearMiss().given('IncidentNotified', notification), 'DraftPrepared', plain.DraftPrepared],
  },
  meetingIsNotHeldYet: {
    objects: [considered, 'MeetingCancelled', { meeting: 'meeting-1' }],
    holds: [planned, 'MeetingCancelled', { meeting: 'meeting-1' }],
  },
  meetingIsNotCancelled: {
    objects: [() => planned().takes('MeetingCancelled', { meeting: 'meeting-1' }), 'MeetingHeld', plain.MeetingHeld],
    holds: [planned, 'MeetingHeld', plain.MeetingHeld],
  },
  someoneAttended: {
    objects: [notified, 'MeetingHeld', { ...plain.MeetingHeld, attended: [] }],
    holds: [notified, 'MeetingHeld', plain.MeetingHeld],
  },
  rapidReviewMeetingHeld: {
    objects: [
      () => notified().takes('MeetingHeld', { ...plain.MeetingHeld, kind: 'progress meeting' }),
      'OutcomeRecorded',
      plain.OutcomeRecorded,
    ],
    holds: [considered, 'OutcomeRecorded', plain.OutcomeRecorded],
  },
  meetingHeld: {
    objects: [notified, 'GroupRecommended', plain.GroupRecommended],
    holds: [considered, 'GroupRecommended', plain.GroupRecommended],
  },
  criteriaAssessed: {
    objects: [notified, 'GroupRecommended', plain.GroupRecommended],
    holds: [considered, 'GroupRecommended', plain.GroupRecommended],
  },
  groupRecommended: {
    objects: [notified, 'BodyDecided', { ...decision, decision: 'no review' }],
    holds: [considered, 'BodyDecided', { ...decision, decision: 'no review' }],
  },
  asTheGroupRecommended: {
    objects: [considered, 'BodyDecided', { ...decision, decision: 'local review' }],
    holds: [considered, 'BodyDecided', { ...decision, decision: 'no review' }],
  },
  everyBodyDecided: {
    objects: [considered, 'OutcomeRecorded', plain.OutcomeRecorded],
    holds: [decided, 'OutcomeRecorded', plain.OutcomeRecorded],
  },
  bodiesAgree: {
    objects: [
      () => decided().given('BodyDecided', { ...decision, decision: 'local review' }),
      'OutcomeRecorded',
      plain.OutcomeRecorded,
    ],
    holds: [decided, 'OutcomeRecorded', plain.OutcomeRecorded],
  },
  outcomeFollowsDecisions: {
    objects: [
      decided,
      'OutcomeRecorded',
      { ...plain.OutcomeRecorded, outcome: 'local child safeguarding practice review' },
    ],
    holds: [decided, 'OutcomeRecorded', plain.OutcomeRecorded],
  },
  notOwnDraft: {
    objects: [own, 'SignedOff', { body: 'council', draft: 'draft-1' }, byAuthor],
    holds: [decided, 'SignedOff', { body: 'council', draft: 'draft-1' }, byAuthor],
  },
  draftIsNew: {
    objects: [signedOff, 'DraftPrepared', { ...plain.DraftPrepared, version: 2 }],
    holds: [signedOff, 'DraftPrepared', { draft: 'draft-2', version: 2 }],
  },
  whoSignsIsNamed: {
    objects: [decided, 'SignedOff', signing, { unnamed: true }],
    holds: [decided, 'SignedOff', signing],
  },
  notSignedYet: {
    objects: [signedOff, 'SignedOff', signing],
    holds: [decided, 'SignedOff', signing],
  },
  draftPrepared: {
    objects: [notified, 'SentToPanel', { ...plain.SentToPanel, draft: undefined }],
    holds: [decided, 'SentToPanel', plain.SentToPanel],
  },
  draftIsTheLatest: {
    objects: [
      () => decided().takes('DraftPrepared', { draft: 'draft-2', version: 2 }),
      'SentToPanel',
      plain.SentToPanel,
    ],
    holds: [decided, 'SentToPanel', plain.SentToPanel],
  },
  versionIsLater: {
    objects: [decided, 'DraftPrepared', { draft: 'draft-2', version: 1 }],
    holds: [decided, 'DraftPrepared', { draft: 'draft-2', version: 2 }],
  },
  draftIsNotSigned: {
    objects: amending(signedOff, 'StepWithdrawn', 'DraftPrepared', {}),
    holds: amending(decided, 'StepWithdrawn', 'DraftPrepared', {}),
  },
  everyBodySignedOff: {
    objects: [decided, 'SentToPanel', plain.SentToPanel],
    holds: [signedOff, 'SentToPanel', plain.SentToPanel],
  },
  panelIsTold: {
    objects: [notified, 'PanelToldOfDelay', { ...late, recipients: ['ofsted'] }],
    holds: [notified, 'PanelToldOfDelay', late],
  },
  outcomeRecorded: {
    objects: [considered, 'SentToPanel', { ...plain.SentToPanel, draft: undefined }],
    holds: [decided, 'SentToPanel', plain.SentToPanel],
  },
  returnsAreInOrListed: {
    objects: [asked, 'SentToPanel', { ...plain.SentToPanel, draft: undefined }],
    holds: [asked, 'SentToPanel', { ...plain.SentToPanel, draft: undefined, outstandingReturns: ['school'] }],
  },
  notSentYet: {
    objects: [sent, 'SentToPanel', { ...plain.SentToPanel, submission: 'submission-2' }],
    holds: [signedOff, 'SentToPanel', plain.SentToPanel],
  },
  sent: {
    objects: [decided, 'AddendumSent', { submission: 's', what: 'More.' }],
    holds: [sent, 'AddendumSent', { submission: 's', what: 'More.' }],
  },
};

/** A notification recorded before its referral. */
function notifiedFirst(): Story {
  return begun().given('IncidentNotified', notification);
}
