import type { StatedDate } from '@waymark/statute';
import { statutoryReviewKind, type PracticeReview } from './practice-review';
import { newOutcomeAwaitedSince, outcomeUntold, type OutcomeUntold, type RapidReview } from './rapid-review';

// What an outcome of a rapid review leads to, and what the Panel's letters ask: what comes next of it, and who is awaited.

type Alternative = NonNullable<RapidReview['outcome']>['alternative'];

export type WhatFollows =
  /** Decided, and the ids of the reviews that it led to; none: it is to be opened. */
  | { readonly what: 'practice review'; readonly reviews: readonly string[] }
  /** The learning that was chosen in its place, and the records of it. What needs no record may have none. */
  | {
      readonly what: 'alternative';
      readonly alternative: Alternative;
      readonly reviews: readonly string[];
      /** Chosen as it was found not notifiable: the day of that. */
      readonly notNotifiableOn?: StatedDate;
    }
  /** Reviews that were opened for an outcome that was changed since, and go on. */
  | { readonly what: 'of an outcome before'; readonly reviews: readonly string[] }
  | { readonly what: "Panel's letter"; readonly sentOn: StatedDate }
  | { readonly what: 'considered response'; readonly letter: string; readonly receivedOn: StatedDate }
  /** The outcome was changed after the review was sent: what the Panel was sent says otherwise. */
  | { readonly what: 'outcome to tell'; readonly told: OutcomeUntold }
  /** The partners changed their decision; what follows of the outcome on record follows no more. */
  | { readonly what: 'new outcome'; readonly changedOn: StatedDate };

interface Reviewed {
  readonly caseId: string;
  /** Of the rapid review. */
  readonly id: string;
  readonly stage: string;
  readonly state: RapidReview;
  /**
   * The practice reviews of the case; `from`: the rapid review whose decision opened it, null where nobody said. That is
   * then of any rapid review of the case.
   */
  readonly reviews: readonly { readonly id: string; readonly from: string | null; readonly state: PracticeReview }[];
}

/** Whether the learning that was chosen is a review of its own, with an owner, a day and a report. */
export const needsRecord = (alternative: Alternative): boolean => alternative !== 'none' && alternative !== 'other';

/** What kind of review such learning is opened as. */
export const kindOfReview = (alternative: Alternative): string => alternative.replaceAll(' ', '-');

/** In the order in which it comes. Once the rapid review is closed, only what was left undone. */
export const whatFollows = (at: Reviewed): readonly WhatFollows[] => [
  ...(newOutcomeAwaitedSince(at.state) === null ? [...ofOutcome(at), ...ofOutcomeBefore(at)] : []),
  ...untold(at),
  ...letter(at),
  ...responses(at),
  ...newOutcome(at),
];

/** Those of the case that are of a kind and came from this rapid review, or from any as far as is said. */
const ofKindIn =
  ({ caseId, id: itself, reviews }: Reviewed) =>
  (kind: string): string[] =>
    reviews
      .filter(({ from, state: { cases } }) =>
        from === null ? cases.length === 0 || cases.includes(caseId) : from === itself,
      )
      .filter(({ state }) => state.kind === kind && !state.originWithdrawn)
      .map(({ id }) => id);

/** What was chosen as it was found not notifiable, where that is to have a record of its own. */
function ofNotNotifiable(at: Reviewed): readonly WhatFollows[] {
  const { chosenInstead: alternative, foundNotNotifiable, notNotifiableOn } = at.state;
  if (!foundNotNotifiable || notNotifiableOn === undefined) return [];
  if (alternative === undefined || !needsRecord(alternative)) return [];
  const reviews = ofKindIn(at)(kindOfReview(alternative));
  const isDone = at.stage === 'closed' && reviews.length > 0;
  return isDone ? [] : [{ what: 'alternative', alternative, reviews, notNotifiableOn }];
}

function ofOutcome(at: Reviewed): readonly WhatFollows[] {
  const { outcome } = at.state;
  if (outcome === null) return ofNotNotifiable(at);
  const { stage } = at;
  const ofKind = ofKindIn(at);
  if (outcome.outcome === 'no review') {
    const { alternative } = outcome;
    const found = ofKind(kindOfReview(alternative));
    const isDone = found.length > 0 || !needsRecord(alternative);
    return stage === 'closed' && isDone ? [] : [{ what: 'alternative', alternative, reviews: found }];
  }
  const found = ofKind(statutoryReviewKind);
  return stage === 'closed' && found.length > 0 ? [] : [{ what: 'practice review', reviews: found }];
}

/** The decision for them was taken back, or another learning was chosen since. What is over needs no word. */
function ofOutcomeBefore({ id: itself, state: { outcomes = [] }, reviews }: Reviewed): readonly WhatFollows[] {
  const kinds = outcomes.map(({ alternative }) => kindOfReview(alternative));
  const chosenBefore = new Set(kinds.slice(0, -1).filter((kind) => kind !== kinds.at(-1)));
  const found = reviews
    .filter(({ from, state: { closed, discontinued } }) => from === itself && !closed && !discontinued)
    .filter(({ state: { kind, originWithdrawn } }) => originWithdrawn || (kind !== null && chosenBefore.has(kind)))
    .map(({ id }) => id);
  return found.length === 0 ? [] : [{ what: 'of an outcome before', reviews: found }];
}

/** What the partners will decide anew is told once it is decided; of a local review the Panel may be told in that review. */
function untold(at: Reviewed): readonly WhatFollows[] {
  const { state, reviews } = at;
  const told = newOutcomeAwaitedSince(state) === null ? outcomeUntold(state) : null;
  if (told === null) return [];
  const opened = ofOutcome({ ...at, stage: '' }).flatMap((one) => (one.what === 'practice review' ? one.reviews : []));
  const isTold = reviews.some(
    ({ id, state: { decisionTold } }) => opened.includes(id) && decisionTold.includes('panel'),
  );
  return isTold ? [] : [{ what: 'outcome to tell', told }];
}

/** A letter may never come: a review that was closed without one waits for none. */
function letter({ stage, state: { firstSentOn, submissions, letters } }: Reviewed): readonly WhatFollows[] {
  if (stage === 'closed' || firstSentOn === null) return [];
  const unanswered = Object.values(submissions).filter(({ answeredOn }) => answeredOn === null);
  if (unanswered.length > 0) return [{ what: "Panel's letter", sentOn: unanswered.at(-1)!.sentOn }];
  const none = Object.keys(submissions).length === 0 && Object.keys(letters).length === 0;
  return none ? [{ what: "Panel's letter", sentOn: firstSentOn }] : [];
}

/** What the Panel asks to be reconsidered, only the partners reconsider. A letter that was replaced asks for nothing. */
const responses = ({ state: { letters } }: Reviewed): readonly WhatFollows[] =>
  Object.entries(letters)
    .filter(([, { asksToReconsider, considered, superseded }]) => asksToReconsider && !considered && !superseded)
    .map(([id, { receivedOn }]) => ({ what: 'considered response', letter: id, receivedOn }));

function newOutcome({ state }: Reviewed): readonly WhatFollows[] {
  const changedOn = newOutcomeAwaitedSince(state);
  return changedOn === null ? [] : [{ what: 'new outcome', changedOn }];
}
