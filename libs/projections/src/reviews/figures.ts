import { reviewDiscontinuedOn, statutoryReviewKind } from '@waymark/casework';
import { inWords, recipientsOf, spanOf, type CivilDate, type StatedDate } from '@waymark/statute';
import type { Stood } from '../course/stood';
import type { Hold, Lasting, Proceedings, ReviewStood } from './state';
import type { ReviewTimeliness } from './types';

const toTellOfDelay = recipientsOf('delay').map(({ to }) => to);
const mustHaveCopies = recipientsOf('advance-copies').flatMap(({ to, force }) => (force === 'must' ? [to] : []));

/** What holds a review back on a day, who was told of its delay, and to whom advance copies went. */
export function reviewOn({ record, id, state }: Stood<ReviewStood>, on: CivilDate): ReviewTimeliness {
  const { review, told, copies } = state;
  const { kind, initiated, decision, published } = review;
  // Only a local child safeguarding practice review is told of and sent ahead.
  const isStatutory = kind === statutoryReviewKind;
  const toldAll = new Set(told.flatMap(({ to }) => to));
  const sentTo = new Set(copies.flatMap(({ to }) => to));
  return {
    caseId: record,
    review: id,
    kind,
    origin: initiated?.origin ?? null,
    initiatedOn: initiated?.on ?? null,
    proceedings: proceedingsIn(state),
    holds: holdsIn(state),
    paused: state.pauses.find(({ until }) => until === null) ?? null,
    told,
    notTold: toTellOfDelay.filter((recipient) => isStatutory && !toldAll.has(recipient)),
    copies,
    copiesMissing: mustHaveCopies.filter((recipient) => isStatutory && !sentTo.has(recipient)),
    decided: decision,
    published,
    discontinuedOn: reviewDiscontinuedOn(review),
    heldBy: holding(state, (one) => stands(one, on)).map(({ words }) => words),
    wasHeldBy: holding(state, (one) => isOver(one, on)).map(
      ({ words, since, until }) => `${words}, from ${inWords(since)} to ${inWords(until!)}`,
    ),
  };
}

const proceedingsIn = ({ review, lasting }: ReviewStood): readonly Proceedings[] =>
  Object.entries(review.proceedings).map(([proceedings, { kind, holds, nextLook }]) => ({
    proceedings,
    kind,
    holds,
    nextLook,
    ...lasting[proceedings]!,
  }));

const holdsIn = ({ review, lasting }: ReviewStood): readonly Hold[] =>
  Object.entries(review.holds).map(([hold, { source, nextLook }]) => ({
    hold,
    source,
    nextLook,
    ...lasting[hold]!,
  }));

const earliestOf = (date: StatedDate): string => spanOf(date).earliest ?? '';

const stands = ({ since, until }: Lasting, on: CivilDate): boolean =>
  earliestOf(since) <= on && (until === null || earliestOf(until) > on);

const isOver = ({ until }: Lasting, on: CivilDate): boolean => until !== null && earliestOf(until) <= on;

/** What of that kind keeps it from being published, in words. */
function holding(
  stood: ReviewStood,
  isMeant: (one: Lasting) => boolean,
): readonly (Lasting & { readonly words: string })[] {
  const proceedings = proceedingsIn(stood);
  return [
    ...proceedings
      .filter((one) => isMeant(one) && one.holds.length > 0)
      .map(({ kind, holds: held, since, until }) => ({
        words: `${kind}, holding back ${held.join(', ')}`,
        since,
        until,
      })),
    // A hold that names proceedings as its source says nothing that the proceedings do not say.
    ...holdsIn(stood)
      .filter((one) => isMeant(one) && !(one.source === 'proceedings' && proceedings.some(isMeant)))
      .map(({ source, since, until }) => ({ words: source, since, until })),
    ...stood.pauses.filter(isMeant).map(({ by, since, until }) => ({ words: `paused by ${by}`, since, until })),
  ];
}
