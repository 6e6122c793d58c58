import { certainlyBefore, inWords, whenInWords } from '@waymark/statute';
import { datedLater, isDatedBefore } from '../../deciding';
import { ask, own } from '../../frame';
import type { Step } from '../facts';
import { agenciesOutstanding } from '../../returns';
import { outcomeUntold } from '../outcome-told';
import { criteriaNotMetUntoldSince, newOutcomeAwaitedSince, type RapidReview } from '../state';
import { stepOf, titleOf, type At } from './at';

// What is asked about sending to the Panel, its letters, joining, closing and reopening.

const rule = ask<RapidReview, Step>;

const sending = {
  panelIsTold: rule(
    (at) => stepOf(at, 'PanelToldOfDelay').data.recipients.includes('panel'),
    'The Panel is not among those told.',
  ),
  outcomeRecorded: rule(
    (at) => at.state.outcome !== null,
    'No outcome is recorded yet: the rapid review goes to the Panel with the decision on a local review.',
    'WT23 ¶344',
  ),
  returnsAreInOrListed: rule(
    (at) => unlisted(at).length === 0,
    (at) => `Returns are outstanding and not listed as such: ${titled(at, unlisted(at))}.`,
    null,
    'Returns are outstanding and not listed as such.',
  ),
  notSentYet: rule(
    (at) => at.state.firstSentOn === null,
    'It has been sent already. An addendum may serve; a second sending moves no deadline.',
  ),
  sent: rule((at) => at.state.firstSentOn !== null, 'The rapid review is not recorded as sent to the Panel yet.'),
};

const letters = {
  letterNotBeforeSending: rule(
    (at) => !certainlyBefore(at.step.occurredOn, at.state.firstSentOn ?? 'not-known'),
    (at) =>
      `The letter would have come ${whenInWords(at.step.occurredOn)}, before the rapid review was sent ${whenInWords(at.state.firstSentOn ?? 'not-known')}.`,
    null,
    'The letter would have come before the rapid review was sent.',
  ),
  letterDatedBeforeReceived: rule(
    (at) => isDatedBefore(stepOf(at, 'PanelLetterReceived')),
    (at) => datedLater(stepOf(at, 'PanelLetterReceived')),
    null,
    'The letter is dated after the day on which it was received.',
  ),
  letterSaysOneThing: rule((at) => {
    const { positions } = stepOf(at, 'PanelLetterReceived').data;
    return !positions.includes('agrees') || !positions.includes('disagrees');
  }, 'The letter is said both to agree and to disagree. Of two letters each is recorded by itself.'),
  supersededIsHeld: rule((at) => {
    const { supersedes } = stepOf(at, 'PanelLetterReceived').data;
    return supersedes === undefined || own(at.state.letters, supersedes) !== undefined;
  }, 'The letter that this one replaces is not recorded yet.'),
};

const ending = {
  notJoinedYet: rule(
    (at) => at.state.joinedTo === null,
    'It is joined to another rapid review already. Record first that it was split from that one.',
  ),
  isJoined: rule((at) => at.state.joinedTo !== null, 'It is not recorded as joined to another rapid review.'),
  endReached: rule(
    ({ state }) =>
      state.firstSentOn !== null || state.foundNotNotifiable || state.criteriaFoundNotMet || state.joinedTo !== null,
    'It was neither sent to the Panel nor found to need no rapid review.',
  ),
  newOutcomeRecorded: rule(
    (at) => newOutcomeAwaitedSince(at.state) === null,
    (at) =>
      `The partners changed their decision ${whenInWords(newOutcomeAwaitedSince(at.state) ?? 'not-known')}, and no outcome is recorded since.`,
    null,
    'The partners changed their decision, and no outcome is recorded since.',
  ),
  outcomeIsTold: rule(
    (at) => outcomeUntold(at.state) === null,
    (at) => {
      const { on, sentOn } = outcomeUntold(at.state) ?? { on: 'not-known', sentOn: 'not-known' };
      return `The outcome is of ${inWords(on)}, and the Panel was last sent something ${whenInWords(sentOn)}: an addendum can tell it.`;
    },
    'WT23 ¶344',
    'The Panel is not told of the outcome as it was changed after the sending.',
  ),
  notMetIsTold: rule(
    ({ state }) => criteriaNotMetUntoldSince(state) === null,
    'The Panel is not recorded as told that the criteria were found not met.',
  ),
  addendumFollowed: rule(
    (at) => Object.values(at.state.submissions).every(({ awaitsAddendum }) => !awaitsAddendum),
    'What was outstanding when it was sent has not been followed by an addendum.',
  ),
  familyTold: rule(
    (at) => Object.values(at.state.family).some((told) => told !== 'not told'),
    'No contact with the family is recorded yet.',
    'WT23 ¶341',
  ),
  lettersAnswered: rule(
    (at) => standingLetters(at).every(({ questions }) => Object.values(questions).every((answered) => answered)),
    'Questions of the Panel are not answered yet.',
  ),
  lettersConsidered: rule(
    (at) => standingLetters(at).every(({ asksToReconsider, considered }) => considered || !asksToReconsider),
    "A letter of the Panel still wants the partners' considered response.",
  ),
  notClosedYet: rule((at) => !at.state.closed, 'It is closed already.'),
  isEnded: rule((at) => ends.has(at.stage), 'Nothing is closed or at an end here: the work can simply go on.'),
};

const ends = new Set([
  'notNotifiable',
  'notifiedOnly',
  'passedOn',
  'criteriaNotMet',
  'joined',
  'withPanel',
  'answered',
  'closed',
]);

/** A letter that a later one replaced asks for nothing any more. */
const standingLetters = ({ state }: At) => Object.values(state.letters).filter(({ superseded }) => !superseded);

const titled = (at: At, agencies: readonly string[]): string => agencies.map((id) => titleOf(at, id)).join(', ');

const unlisted = (at: At): string[] => {
  const { outstandingReturns } = stepOf(at, 'SentToPanel').data;
  return agenciesOutstanding(at.state).filter((agency) => !outstandingReturns.includes(agency));
};

export const sendingAndEnding = { ...sending, ...letters, ...ending };
