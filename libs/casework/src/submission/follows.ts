import { own, type Followed, type Follows } from '../frame';
import type { OnRecord } from './facts';
import type { Submission } from './state';

// What can only follow something else: a day before it is asked about.

const itsSending = (state: Submission, { recipient }: { recipient: string }): Followed[] => [
  { what: 'it was sent to them', on: own(state.sent, recipient)?.firstSentOn },
];

export const follows: Follows<Submission, OnRecord> = {
  Approved: (state) => [
    { what: 'the pack was prepared', on: state.content === null ? null : own(state.asOf ?? {}, 'content') },
  ],
  Acknowledged: itsSending,
  Returned: itsSending,
  LetterReceived: itsSending,
  Reopened: ({ superseded, setAside, asOf = {} }) => [
    { what: 'it was replaced', on: superseded ? own(asOf, 'superseded') : null },
    { what: 'it was set aside', on: setAside ? own(asOf, 'set aside') : null },
  ],
  LetterAnswered: (state, { letter }) => [{ what: 'the letter came', on: own(state.asOf ?? {}, `letter:${letter}`) }],
};
