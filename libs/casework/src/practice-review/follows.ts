import { draftFollowed, signOffsFollowed } from '../deciding';
import { own, type Followed, type Follows } from '../frame';
import type { OnRecord } from './facts';
import type { PracticeReview } from './state';

// What can only follow something else: a day before it is asked about.

const ofDraft =
  (what: string) =>
  (state: PracticeReview, { draft }: { draft?: string | undefined }): Followed[] =>
    draftFollowed(state, draft, what);

const checked = ofDraft('the draft that is checked');
const signed = ofDraft('the draft that is signed off');

const itsPublication = ({ publishedOn }: PracticeReview): Followed[] => [{ what: 'it was published', on: publishedOn }];

export const follows: Follows<PracticeReview, OnRecord> = {
  DecisionTold: ({ initiated }) => [{ what: 'the decision itself', on: initiated?.on }],
  FactualCheckAsked: checked,
  FactualCheckReturned: checked,
  QualityAssured: ofDraft('the draft that is assured'),
  SignedOff: signed,
  NoMaterialChangeConfirmed: signed,
  ReportAccepted: (state, { draft }) =>
    draft === undefined ? [] : draftFollowed(state, draft, 'the draft that is accepted'),
  AdvanceCopiesSent: (state, { draft }) =>
    draft === undefined ? [] : draftFollowed(state, draft, 'the draft that is sent'),
  Published: (state, { draft }) => [
    ...draftFollowed(state, draft, 'the draft that is published'),
    ...signOffsFollowed(state, draft),
    {
      what: 'publication was decided',
      on: state.decision === null ? null : own(state.asOf ?? {}, 'publication'),
    },
  ],
  TakenDown: itsPublication,
  AmendedAndRepublished: itsPublication,
  SentToRepository: itsPublication,
  Resumed: ({ paused, asOf = {} }) => [{ what: 'it was paused', on: paused ? own(asOf, 'pause') : null }],
  Reopened: ({ closed, discontinued, asOf = {} }) => [
    { what: 'it was closed', on: closed ? own(asOf, 'closed') : null },
    { what: 'it was discontinued', on: discontinued ? own(asOf, 'discontinued') : null },
  ],
};
