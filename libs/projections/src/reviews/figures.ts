import { recipientsOf, spanOf, type CivilDate } from '@waymark/statute';
import type { Stood } from '../course/stood';
import type { ReviewStood } from './state';
import type { ReviewTimeliness } from './types';

const toTellOfDelay = recipientsOf('delay').map(({ to }) => to);
const mustHaveCopies = recipientsOf('advance-copies').flatMap(({ to, force }) => (force === 'must' ? [to] : []));

/** What holds a review back on a day, who was told of its delay, and to whom advance copies went. */
export function reviewOn({ record, id, state }: Stood<ReviewStood>, on: CivilDate): ReviewTimeliness {
  const { kind, origin, initiatedOn, decided, published, discontinuedOn, told, copies } = state;
  const toldAll = new Set(told.flatMap(({ to }) => to));
  const sentTo = new Set(copies.flatMap(({ to }) => to));
  return {
    caseId: record,
    review: id,
    kind,
    origin,
    initiatedOn,
    proceedings: state.proceedings,
    holds: state.holds,
    paused: state.pauses.find(({ until }) => until === null) ?? null,
    told,
    notTold: toTellOfDelay.filter((recipient) => !toldAll.has(recipient)),
    copies,
    copiesMissing: mustHaveCopies.filter((recipient) => !sentTo.has(recipient)),
    decided,
    published,
    discontinuedOn,
    heldBy: heldBy(state, on),
  };
}

/** What keeps it from being published on that day, in words. */
function heldBy({ proceedings, holds, pauses }: ReviewStood, on: CivilDate): readonly string[] {
  const stands = ({ since, until }: { since: string; until: string | null }): boolean =>
    (spanOf(since).earliest ?? '') <= on && (until === null || (spanOf(until).earliest ?? '') > on);
  return [
    ...proceedings
      .filter((one) => stands(one) && one.holds.length > 0)
      .map(({ kind, holds: held }) => `${kind}, holding back ${held.join(', ')}`),
    // A hold that names proceedings as its source says nothing that the proceedings do not say.
    ...holds
      .filter((one) => stands(one) && !(one.source === 'proceedings' && proceedings.some(stands)))
      .map(({ source }) => source),
    ...pauses.filter(stands).map(({ by }) => `paused by ${by}`),
  ];
}
