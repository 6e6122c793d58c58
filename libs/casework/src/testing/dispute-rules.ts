import {
  advised,
  begun,
  closed,
  decided,
  deciding,
  position,
  raised,
  raising,
  resolved,
  resolving,
  withDelegates,
  withLeads,
  withSecretaryOfState,
} from './dispute-story';
import type { RuleCases, Taken } from './rule-suite';
import type { Story } from './story';

const heard = (told: Story) => told.takes('PositionStated', position('police'));
const named = () => raised().takes('PartyJoined', { party: 'school' });
const advice = { advice: 'advice-2', by: 'independent adviser', advised: 'Wait.' };
const resolvingAt = (told: () => Story, level: string, outcome?: string): Taken => [
  told,
  'Resolved',
  resolving(level, outcome),
];
const learned = () => resolved().takes('LearningRecorded', { learning: 'learning-1', learned: 'Decide sooner.' });
const answered = () => heard(withSecretaryOfState()).takes('SecretaryOfStateAnswered', { answer: 'Hold it.' });
const appointed = () => heard(withDelegates()).takes('AdviserAppointed', { adviser: 'person-7', name: 'Rowan Ellery' });

/** Of every rule: a step that it objects to, and one like it that it lets pass. */
export const disputeRuleCases: RuleCases = {
  bodyIsParty: {
    objects: [withLeads, 'PartnerDecided', deciding('school')],
    holds: [withLeads, 'PartnerDecided', deciding('council')],
  },
  bodyDecidesForItself: {
    objects: [
      withLeads,
      'PartnerDecided',
      deciding('police'),
      { by: { body: 'council', capacity: 'lead', given: 'meeting', person: null } },
    ],
    holds: [withLeads, 'PartnerDecided', deciding('police')],
  },
  partyIsRegistered: {
    objects: [begun, 'DisputeRaised', { ...raising, raisedBy: 'nobody' }],
    holds: [begun, 'DisputeRaised', { ...raising, raisedBy: 'school' }],
  },
  raised: {
    objects: [begun, 'Escalated', { to: 'delegated partners' }],
    holds: [raised, 'Escalated', { to: 'delegated partners' }],
  },
  notRaisedYet: { objects: [raised, 'DisputeRaised', raising], holds: [begun, 'DisputeRaised', raising] },
  isParty: {
    objects: [raised, 'PositionStated', position('school')],
    holds: [named, 'PositionStated', position('school')],
  },
  noLevelSkipped: {
    objects: [raised, 'Escalated', { to: 'lead safeguarding partners' }],
    holds: [withDelegates, 'Escalated', { to: 'lead safeguarding partners' }],
  },
  levelIsHigher: {
    objects: [withLeads, 'Escalated', { to: 'delegated partners' }],
    holds: [raised, 'Escalated', { to: 'delegated partners' }],
  },
  adviserAppointed: { objects: [raised, 'AdviceGiven', advice], holds: [advised, 'AdviceGiven', advice] },
  atThatLevel: {
    objects: [raised, 'PartnerDecided', deciding('police')],
    holds: [withLeads, 'PartnerDecided', deciding('police')],
  },
  bodyDecides: {
    objects: [() => withLeads().takes('PartyJoined', { party: 'school' }), 'PartnerDecided', deciding('school')],
    holds: [withLeads, 'PartnerDecided', deciding('police')],
  },
  withSecretaryOfState: {
    objects: [withLeads, 'SecretaryOfStateAnswered', { answer: 'Hold it.' }],
    holds: [withSecretaryOfState, 'SecretaryOfStateAnswered', { answer: 'Hold it.' }],
  },
  everyPartyHeard: {
    objects: resolvingAt(raised, 'local'),
    holds: resolvingAt(() => heard(raised()), 'local'),
  },
  resolvedAtItsLevel: {
    objects: resolvingAt(withDelegates, 'local'),
    holds: resolvingAt(withDelegates, 'delegated partners'),
  },
  everyPartnerDecided: {
    objects: resolvingAt(withLeads, 'lead safeguarding partners', 'decided'),
    holds: resolvingAt(decided, 'lead safeguarding partners', 'decided'),
  },
  adviceConsidered: {
    objects: resolvingAt(appointed, 'delegated partners'),
    holds: resolvingAt(() => heard(advised()), 'adviser'),
  },
  secretaryOfStateAnswered: {
    objects: resolvingAt(withSecretaryOfState, 'Secretary of State', 'decided'),
    holds: resolvingAt(answered, 'Secretary of State', 'decided'),
  },
  notResolvedYet: {
    objects: [resolved, 'Escalated', { to: 'Secretary of State' }],
    holds: [withLeads, 'Escalated', { to: 'Secretary of State' }],
  },
  resolved: { objects: [decided, 'Closed', {}], holds: [learned, 'Closed', {}] },
  learningRecorded: { objects: [resolved, 'Closed', {}], holds: [learned, 'Closed', {}] },
  notClosedYet: { objects: [closed, 'Closed', {}], holds: [learned, 'Closed', {}] },
  isEnded: { objects: [raised, 'Reopened', { why: 'New.' }], holds: [resolved, 'Reopened', { why: 'New.' }] },
};
