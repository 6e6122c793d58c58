import { certainlyBefore, recipientNames, recipientsOf, whenInWords, type Recipient } from '@waymark/statute';
import { datedLater, deciderIsNamed, isDatedBefore, isDecider, partyRules, stepOf } from '../deciding';
import { ask, own, refuse, type ExtraRecipient, type Matter } from '../frame';
import type { Step } from './facts';
import { authorsOf, isOut, isReturned, isWith, recipientsMissing, type Submission } from './state';

// What a submission insists on, and what it asks. To whom it goes, the statute says; whom else, the partnership.

type At = Matter<Submission, Step>;
const insist = refuse<Submission, Step>;
const rule = ask<Submission, Step>;

const { bodyIsParty, bodyIsRegistered } = partyRules;

const refusing = {
  bodyIsParty,
  bodyIsRegistered,
  contentStands: insist(
    (at) => !changesContent(at),
    'What was approved or sent stays as it was. Prepare a pack that replaces it, or add an addendum.',
  ),
  contentMatches: insist((at) => {
    const { content } = stepOf<Step, 'Approved'>(at, 'Approved').data;
    return at.state.content === null || at.state.content === content;
  }, 'The content that is approved is not the content of the pack as it was prepared last.'),
  letterIsHeld: insist(
    (at) => own(at.state.letters, stepOf<Step, 'LetterAnswered'>(at, 'LetterAnswered').data.letter) !== undefined,
    'This record has no such letter. Record the letter first.',
  ),
};

const preparing = {
  prepared: rule(({ state }) => state.content !== null, 'No pack is recorded as prepared yet.'),
  approved: rule(({ state }) => state.approved !== null, 'The pack is not recorded as approved yet.'),
  notOwnPack: rule(
    (at) => authorsOf(at.state).every((author) => !isDecider(at, author)),
    ({ state }) =>
      state.preparedBy === null
        ? 'Whoever approves recorded this pack, and nobody else is named as having prepared it.'
        : 'Whoever approves prepared this pack.',
    null,
    'Whoever approves prepared this pack.',
  ),
  whoApprovesIsNamed: rule(
    (at) => deciderIsNamed(at),
    'Nobody is named who decided, so it cannot be seen that it was somebody other than whoever prepared the pack.',
  ),
  packIsNotOut: rule(
    ({ state }) => !isOut(state),
    'The pack was approved or sent already. Another that replaces it can be prepared instead.',
  ),
  isInUse: rule(({ state }) => !state.superseded && !state.setAside, 'This pack was replaced or set aside.'),
  isAtAnEnd: rule(
    ({ state }) => state.superseded || state.setAside,
    'This pack was neither replaced nor set aside: it can simply be used.',
  ),
};

const sending = {
  sentNotBeforeApproved: rule(
    ({ state, step }) => !certainlyBefore(step.occurredOn, state.approved?.on ?? 'not-known'),
    ({ state, step }) =>
      `It would have been sent ${whenInWords(step.occurredOn)}, before the pack was approved ${whenInWords(state.approved?.on ?? 'not-known')}.`,
    null,
    'The date lies before the day on which the pack was approved.',
  ),
  recipientIsExpected: rule(
    (at) =>
      at.state.kind === null ||
      recipientsOf(at.state.kind).some(({ to }) => to === recipientOf(at)) ||
      extra(at).some(({ recipient }) => recipient === recipientOf(at)),
    'The statute names no such recipient for this kind of submission, and the partnership has set none.',
  ),
  notSentToThemYet: rule(
    (at) => !isWith(at.state, recipientOf(at)) || own(at.state.sent, recipientOf(at))?.firstSentOn === 'not-known',
    (at) => `It was sent to that recipient already: ${titleOf(at, recipientOf(at))}.`,
    null,
    'It was sent to that recipient already.',
  ),
  wasSentToThem: rule(
    (at) => own(at.state.sent, recipientOf(at)) !== undefined,
    (at) => `It is not recorded as sent to that recipient yet: ${titleOf(at, recipientOf(at))}.`,
    null,
    'It is not recorded as sent to that recipient yet.',
  ),
  wasSent: rule(
    ({ state }) => Object.keys(state.sent).length > 0,
    'It is not recorded as sent to anyone yet. The pack itself can still be prepared anew.',
  ),
  everyMustRecipientSent: rule(
    ({ state }) => recipientsMissing(state, 'must').length === 0,
    ({ state }) => `Not yet with those who must have it: ${withSources(recipientsMissing(state, 'must'))}.`,
    null,
    'Someone who must have it by statute or guidance has not been sent it yet.',
  ),
  everyShouldRecipientSent: rule(
    ({ state }) => recipientsMissing(state, 'should').length === 0,
    ({ state }) => `Not yet with those who should have it: ${withSources(recipientsMissing(state, 'should'))}.`,
    null,
    'Someone who should have it by guidance has not been sent it yet.',
  ),
  everyExtraRecipientSent: rule(
    (at) => extraMissing(at).length === 0,
    (at) =>
      `Not yet with those whom the partnership has set: ${extraMissing(at)
        .map(({ title }) => title)
        .join(', ')}.`,
    null,
    'Someone whom the partnership has set as a further recipient has not been sent it yet.',
  ),
  nothingReturned: rule(({ state }) => !isReturned(state), 'A recipient returned it, and it was not sent again.'),
  notCompleteYet: rule(({ state }) => !state.complete, 'It is recorded as sent to all already.'),
};

const letters = {
  letterDatedBeforeReceived: rule(
    (at) => isDatedBefore(stepOf<Step, 'LetterReceived'>(at, 'LetterReceived')),
    (at) => datedLater(stepOf<Step, 'LetterReceived'>(at, 'LetterReceived')),
    null,
    'The letter is dated after the day on which it was received.',
  ),
};

export const rules = { ...refusing, ...preparing, ...sending, ...letters };
export type RuleName = keyof typeof rules;

/** The fields that are the content of a pack; the facts around it may be corrected. */
const content: Readonly<Record<string, readonly string[]>> = {
  Prepared: ['kind', 'of', 'draft', 'content', 'snapshot', 'title'],
  Approved: ['content'],
  AddendumAdded: ['content', 'what', 'snapshot'],
};

function changesContent({ state, step, amends }: At): boolean {
  if (amends !== null) {
    const { fields } = step.data as unknown as { fields: string[] };
    const corrected = fields.some((field) => (content[amends.type] ?? []).includes(field));
    return corrected && (amends.type !== 'Prepared' || isOut(state));
  }
  if (step.type === 'AddendumAdded') return state.addenda.includes(step.data.addendum);
  if (!isOut(state)) return false;
  // A pack may be recorded late, once it was approved or sent; then it is the one that was approved.
  const { content: prepared } = step.data as { content: string };
  return state.content !== null || (state.approved !== null && state.approved.content !== prepared);
}

const recipientOf = ({ step }: At): string => (step.data as { recipient: string }).recipient;

const extra = ({ state, known }: At): readonly ExtraRecipient[] =>
  known.extraRecipients.filter(({ submissions }) => state.kind !== null && submissions.includes(state.kind));

const extraMissing = (at: At) => extra(at).filter(({ recipient }) => !isWith(at.state, recipient));

const titleOf = ({ known }: At, id: string): string =>
  own<string>(recipientNames, id) ??
  known.extraRecipients.find(({ recipient }) => recipient === id)?.title ??
  'one that neither the statute nor the directory names';

const withSources = (missing: readonly Recipient[]): string =>
  missing.map(({ to, source }) => `${recipientNames[to]} (${source})`).join('; ');
