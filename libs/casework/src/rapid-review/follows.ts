import { draftFollowed, signOffsFollowed } from '../deciding';
import { own, type Followed, type Follows } from '../frame';
import { requestAnswered } from '../returns';
import type { OnRecord } from './facts';
import type { RapidReview } from './state';

// What can only follow something else: a day before it is asked about.

const asOf = (state: RapidReview, key: string) => own(state.asOf ?? {}, key);

const signedDraft = (state: RapidReview, { draft }: { draft: string }) =>
  draftFollowed(state, draft, 'the draft that is signed off');

/** Of how a death is told before it is recorded, nothing is on record that it could follow. */
const theDeath = (state: RapidReview, { child }: { child: string }): Followed[] => [
  { what: "the child's death", on: own(state.children, child)?.diedOn },
];

const theReturn = (state: RapidReview, { agency }: { agency: string }): Followed[] => [
  { what: 'the return', on: own(state.returns, agency)?.firstReceivedOn },
];

const theLetter = (state: RapidReview, { letter }: { letter: string }): Followed[] => [
  { what: 'the letter came', on: own(state.letters, letter)?.receivedOn },
];

export const follows: Follows<RapidReview, OnRecord> = {
  Referred: (_, { incidentOn }) => [{ what: 'the incident', on: incidentOn }],
  ChildDied: ({ incidentOn }) => [{ what: 'the incident', on: incidentOn }],
  DeathOfChildTold: theDeath,
  SignedOff: signedDraft,
  NoMaterialChangeConfirmed: signedDraft,
  ReturnReceived: (state, { agency }) => requestAnswered(state, agency),
  ReturnQueried: theReturn,
  ReturnAccepted: theReturn,
  OutcomeRecorded: (state) =>
    state.outcome !== null
      ? []
      : Object.keys(state.decisions).map((body) => ({
          what: 'a decision of a partner',
          on: asOf(state, `decision:${body}`),
        })),
  // What was sent first was decided and signed off; what changed afterwards is another matter.
  SentToPanel: (state, { draft }) =>
    state.firstSentOn !== null
      ? []
      : [
          { what: 'its outcome', on: state.outcome === null ? null : asOf(state, 'outcome') },
          ...draftFollowed(state, draft, 'the draft that is sent'),
          ...signOffsFollowed(state, draft),
        ],
  AddendumSent: (state, { submission }) => [
    { what: 'the submission that it adds to', on: own(state.submissions, submission)?.sentOn },
  ],
  PanelQuestionAnswered: theLetter,
  PartnersResponded: theLetter,
  Reopened: ({ closed, endedOn }) => [{ what: 'it was closed', on: closed ? endedOn : null }],
};
