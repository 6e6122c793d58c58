import { answered, asked, notified, plain, sent, signedOff } from './rapid-review-story';
import type { RuleCases, Taken } from './rule-suite';
import type { Story } from './story';

const joinedTo = () => notified().takes('JoinedTo', { case: 'case-1', why: 'One household.' });
const notMet = (panelTold: boolean) =>
  notified()
    .takes('CriteriaFoundNotMet', { panelTold, rationale: 'It was an accident.' })
    .takes('FamilyMemberContacted', { member: 'm', told: 'told', relation: 'Mother' });
const told = () => answered().takes('FamilyMemberContacted', { member: 'm', told: 'told', relation: 'Mother' });
const disagreeing = { ...plain.PanelLetterReceived, letter: 'letter-2', positions: ['disagrees'] };
const asking = { ...plain.PanelLetterReceived, letter: 'letter-2', questions: [{ question: 'q' }] };
const changed = { letter: 'letter-1', response: 'decision changed', considered: 'Weighed again.' };
const otherOutcome = { ...plain.OutcomeRecorded, alternative: 'audit' };
const awaiting = { ...plain.SentToPanel, postMortemOutstanding: true };
const disputed = { dispute: 'dispute-1', about: 'reviewing' };
const closing = (told: () => Story): Taken => [told, 'Closed', {}];

/** Of every rule about what follows the sending: a step that it objects to, and one like it that it lets pass. */
export const endingRuleCases: RuleCases = {
  letterIsHeld: {
    objects: [sent, 'PartnersResponded', { letter: 'letter-1', response: 'decision stands', considered: 'Weighed.' }],
    holds: [answered, 'PartnersResponded', { letter: 'letter-1', response: 'decision stands', considered: 'Weighed.' }],
  },
  questionIsHeld: {
    objects: [answered, 'PanelQuestionAnswered', { letter: 'letter-1', question: 'q', answer: 'Yes.' }],
    holds: [
      () => answered().takes('PanelLetterReceived', asking),
      'PanelQuestionAnswered',
      { letter: 'letter-2', question: 'q', answer: 'Yes.' },
    ],
  },
  letterNotBeforeSending: {
    objects: [sent, 'PanelLetterReceived', plain.PanelLetterReceived, { on: '2026-10-28' }],
    holds: [sent, 'PanelLetterReceived', plain.PanelLetterReceived],
  },
  letterSaysOneThing: {
    objects: [sent, 'PanelLetterReceived', { ...plain.PanelLetterReceived, positions: ['agrees', 'disagrees'] }],
    holds: [sent, 'PanelLetterReceived', { ...plain.PanelLetterReceived, positions: ['agrees', 'thematic review'] }],
  },
  letterDatedBeforeReceived: {
    objects: [sent, 'PanelLetterReceived', { ...plain.PanelLetterReceived, dated: '2026-11-04' }],
    holds: [sent, 'PanelLetterReceived', { ...plain.PanelLetterReceived, dated: '2026-10-30' }],
  },
  supersededIsHeld: {
    objects: [sent, 'PanelLetterReceived', { ...plain.PanelLetterReceived, supersedes: 'letter-0' }],
    holds: [answered, 'PanelLetterReceived', { ...disagreeing, supersedes: 'letter-1' }],
  },
  notJoinedYet: {
    objects: [joinedTo, 'JoinedTo', { case: 'case-2', why: 'Again.' }],
    holds: [notified, 'JoinedTo', { case: 'case-2', why: 'One household.' }],
  },
  isJoined: {
    objects: [notified, 'SplitFrom', { case: 'case-1', why: 'Apart.' }],
    holds: [joinedTo, 'SplitFrom', { case: 'case-1', why: 'Apart.' }],
  },
  notClosedYet: { objects: closing(() => told().takes('Closed')), holds: closing(told) },
  endReached: { objects: closing(notified), holds: closing(told) },
  notMetIsTold: { objects: closing(() => notMet(false)), holds: closing(() => notMet(true)) },
  notMetIsUntold: {
    objects: [() => notMet(true), 'PanelToldCriteriaNotMet', {}],
    holds: [() => notMet(false), 'PanelToldCriteriaNotMet', {}],
  },
  returnsAreIn: { objects: closing(asked), holds: closing(told) },
  newOutcomeRecorded: {
    objects: closing(() => told().takes('PartnersResponded', changed, { on: '2026-11-12' })),
    holds: closing(() =>
      told()
        .takes('PartnersResponded', changed, { on: '2026-11-12' })
        .takes('OutcomeRecorded', plain.OutcomeRecorded, { on: '2026-11-12' }),
    ),
  },
  outcomeIsTold: {
    objects: closing(() => told().given('OutcomeRecorded', otherOutcome, { on: '2026-10-30' })),
    holds: closing(told),
  },
  addendumFollowed: { objects: closing(() => signedOff().takes('SentToPanel', awaiting)), holds: closing(told) },
  familyTold: { objects: closing(answered), holds: closing(told) },
  lettersAnswered: { objects: closing(() => told().takes('PanelLetterReceived', asking)), holds: closing(told) },
  lettersConsidered: { objects: closing(() => told().takes('PanelLetterReceived', disagreeing)), holds: closing(told) },
  disputesAreResolved: { objects: closing(() => told().takes('DisputeOpened', disputed)), holds: closing(told) },
  disputeIsRecorded: {
    objects: [notified, 'DisputeResolved', { dispute: 'dispute-1', outcome: 'agreed' }],
    holds: [
      () => notified().takes('DisputeOpened', disputed),
      'DisputeResolved',
      { dispute: 'dispute-1', outcome: 'agreed' },
    ],
  },
  isEnded: { objects: [notified, 'Reopened', { why: 'New.' }], holds: [sent, 'Reopened', { why: 'New.' }] },
};
