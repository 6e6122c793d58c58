import type { RuleCases, Taken } from './rule-suite';
import type { Story } from './story';
import {
  approved,
  begun,
  content,
  letter,
  otherContent,
  prepared,
  returned,
  sending,
  sentToAll,
  setAside,
  superseded,
  to,
} from './submission-story';

const by = (body: string, person: string | null = null) =>
  ({ by: { body, capacity: 'lead', given: 'email', person } }) as const;

const correcting = (told: () => Story, type: string, values: object): Taken => [
  told,
  'FactCorrected',
  { event: told().eventOf(type), values, reason: 'Mistyped.' },
];

const allBut =
  (...left: string[]) =>
  () =>
    ['panel', 'secretary-of-state', 'ofsted', 'board']
      .filter((recipient) => !left.includes(recipient))
      .reduce((told, recipient) => told.takes('Sent', to(recipient)), approved());

const completing = (told: () => Story): Taken => [told, 'Completed', {}];
const received = () => sending().takes('LetterReceived', letter);

/** Of every rule: a step that it objects to, and one like it that it lets pass. */
export const submissionRuleCases: RuleCases = {
  bodyIsParty: {
    objects: [prepared, 'Approved', { content }, by('school')],
    holds: [prepared, 'Approved', { content }, by('police')],
  },
  bodyIsRegistered: {
    objects: [begun, 'BodyTakesPart', { body: 'nobody', decides: true }],
    holds: [begun, 'BodyTakesPart', { body: 'neighbour', decides: true }],
  },
  contentStands: {
    objects: correcting(sending, 'Prepared', { snapshot: 'Another report.' }),
    holds: correcting(prepared, 'Prepared', { snapshot: 'Another report.' }),
  },
  contentMatches: {
    objects: [prepared, 'Approved', { content: otherContent }],
    holds: [prepared, 'Approved', { content }],
  },
  letterIsHeld: {
    objects: [sending, 'LetterAnswered', { letter: 'letter-1', answer: 'Yes.' }],
    holds: [received, 'LetterAnswered', { letter: 'letter-1', answer: 'Yes.' }],
  },
  prepared: { objects: [begun, 'Approved', { content }], holds: [prepared, 'Approved', { content }] },
  approved: { objects: [prepared, 'Sent', to('panel')], holds: [approved, 'Sent', to('panel')] },
  notOwnPack: {
    objects: [prepared, 'Approved', { content }, by('council', 'person-1')],
    holds: [prepared, 'Approved', { content }, by('council', 'person-2')],
  },
  whoApprovesIsNamed: {
    objects: [prepared, 'Approved', { content }, { unnamed: true }],
    holds: [prepared, 'Approved', { content }],
  },
  packIsNotOut: {
    objects: [sending, 'SetAside', { why: 'Put off.' }],
    holds: [prepared, 'SetAside', { why: 'Put off.' }],
  },
  isInUse: { objects: [superseded, 'Superseded', {}], holds: [sentToAll, 'Superseded', {}] },
  isAtAnEnd: { objects: [sending, 'Reopened', { why: 'New.' }], holds: [setAside, 'Reopened', { why: 'New.' }] },
  sentNotBeforeApproved: {
    objects: [approved, 'Sent', to('panel'), { on: '2026-10-26' }],
    holds: [approved, 'Sent', to('panel'), { on: '2026-10-27' }],
  },
  recipientIsExpected: {
    objects: [approved, 'Sent', to('local-partners')],
    holds: [approved, 'Sent', to('board')],
  },
  notSentToThemYet: {
    objects: [sending, 'Sent', to('panel')],
    holds: [returned, 'Sent', to('panel')],
  },
  wasSentToThem: {
    objects: [sending, 'Acknowledged', { recipient: 'ofsted' }],
    holds: [sending, 'Acknowledged', { recipient: 'panel' }],
  },
  wasSent: {
    objects: [approved, 'AddendumAdded', { addendum: 'addendum-1', what: 'An annex.' }],
    holds: [sending, 'AddendumAdded', { addendum: 'addendum-1', what: 'An annex.' }],
  },
  everyMustRecipientSent: { objects: completing(allBut('panel')), holds: completing(allBut('ofsted')) },
  everyShouldRecipientSent: { objects: completing(allBut('ofsted')), holds: completing(allBut('panel')) },
  everyExtraRecipientSent: { objects: completing(allBut('board')), holds: completing(allBut('panel')) },
  nothingReturned: { objects: completing(returned), holds: completing(allBut()) },
  notCompleteYet: { objects: completing(sentToAll), holds: completing(allBut()) },
  letterDatedBeforeReceived: {
    objects: [sending, 'LetterReceived', { ...letter, dated: '2026-11-03' }],
    holds: [sending, 'LetterReceived', { ...letter, dated: '2026-11-01' }],
  },
};
