import { certainlyBefore, type RecipientId, type StatedDate } from '@waymark/statute';
import { standingDraft } from '../deciding';
import { firstDay } from '../first-day';
import { own, told, type StepsOnRecordOf } from '../frame';
import type { facts } from './facts';
import { living } from './life';
import { type Assured, type Hold, type PracticeReview, type Proceedings, type Reviewer } from './state';

// The parts of the fold that are more than one assignment.

type Data<Type extends keyof typeof facts> = StepsOnRecordOf<Pick<typeof facts, Type>>['data'];

/** Initiated once the decision that opened it was taken back, it begins anew, whatever its day. */
export function initiated(state: PracticeReview, data: Data<'Initiated'>, on: StatedDate): PracticeReview {
  const { kind, origin, from = null, owner = null, due = null } = data;
  const anew = state.originWithdrawn ? { anew: true as const } : {};
  const known = { ...state, cases: together(state.cases, data.cases), originWithdrawn: false };
  return living(known, { tells: 'initiated', on, kind, origin, from, owner, due, ...anew });
}

/** Discontinuing ends a pause. */
export const discontinued = (state: PracticeReview, on: StatedDate): PracticeReview =>
  told(living(state, { tells: 'discontinued', on }), 'pause', on, { paused: false });

const unknownReviewer: Reviewer = { standing: 'considered', person: null, conflict: 'not checked', nameTold: [] };

export const withReviewer = (
  state: PracticeReview,
  reviewer: string,
  change: (before: Reviewer) => Partial<Reviewer>,
): PracticeReview => {
  const before = own(state.reviewers, reviewer) ?? unknownReviewer;
  return { ...state, reviewers: { ...state.reviewers, [reviewer]: { ...before, ...change(before) } } };
};

/** Who it is, where it was said. */
export const withPerson = (state: PracticeReview, data: { reviewer: string; person?: string | undefined }) =>
  withReviewer(state, data.reviewer, ({ person }) => ({ person: data.person ?? person }));

export function withReviewerStanding(
  state: PracticeReview,
  reviewer: string,
  standing: Reviewer['standing'],
  on: StatedDate,
): PracticeReview {
  return told(state, `reviewer:${reviewer}`, on, (known) => withReviewer(known, reviewer, () => ({ standing })));
}

/** What the record does not hold (its first recording withdrawn, say) is not brought into being by what follows it. */
export const withProceedings = (
  state: PracticeReview,
  id: string,
  on: StatedDate,
  change: Partial<Proceedings>,
): PracticeReview => {
  const before = own(state.proceedings, id);
  if (before === undefined) return state;
  return told(state, `proceedings:${id}`, on, {
    proceedings: { ...state.proceedings, [id]: { ...before, ...change } },
  });
};

export const withHold = (state: PracticeReview, id: string, on: StatedDate, change: Partial<Hold>): PracticeReview => {
  const before = own(state.holds, id);
  if (before === undefined) return state;
  return told(state, `hold:${id}`, on, { holds: { ...state.holds, [id]: { ...before, ...change } } });
};

export const assuredOf = ({ outcome, contents }: Data<'QualityAssured'>): Assured => ({
  ready: outcome === 'ready to be signed off',
  wanting: contents.filter(({ found }) => found === 'in part' || found === 'missing').map(({ content }) => content),
});

/** The first copy to each recipient counts, also when it is recorded after a later one. */
export const firstSent = (
  copies: PracticeReview['copies'],
  recipients: readonly RecipientId[],
  on: StatedDate,
): PracticeReview['copies'] => ({
  ...copies,
  ...Object.fromEntries(recipients.map((recipient) => [recipient, firstDay(copies[recipient] ?? null, on)])),
});

/** Publishing ends a pause, and what was discontinued before it goes on. What was taken down before it is up again; taken down after it, it stays down. */
export function published(state: PracticeReview, data: Data<'Published'>, on: StatedDate): PracticeReview {
  const out = {
    ...state,
    publishedOn: firstDay(state.publishedOn, on),
    drafts: standingDraft(state.drafts, data.draft),
  };
  const takenDownOn = certainlyBefore(state.takenDownOn ?? on, on) ? null : state.takenDownOn;
  const up = told(out, 'availability', on, { takenDownOn });
  const goesOn = told(living(up, { tells: 'going on', on }), 'pause', on, { paused: false });
  return told(goesOn, 'published', on, { published: data.manner });
}

/** Of its ends and its pause each for itself: what came to its end after it was opened again stands. */
export const reopened = (state: PracticeReview, on: StatedDate): PracticeReview =>
  [
    ['closed', { closed: false }] as const,
    ['origin', { originWithdrawn: false }] as const,
    ['pause', { paused: false }] as const,
  ].reduce(
    (before: PracticeReview, [what, change]) => told(before, what, on, change),
    living(state, { tells: 'going on', on }),
  );

/** Whether the public could find the report when it was looked for last. */
export const looked = (state: PracticeReview, isFound: boolean, on: StatedDate): PracticeReview =>
  told(state, 'looked for', on, { notFoundOn: isFound ? null : on });

/** A publication that is put off is decided on again, on a day where one was said. */
export const putOffUntil = (
  { lookAgainOn: before }: PracticeReview,
  lookAgainOn: Data<'PublicationDecided'>['lookAgainOn'],
): Pick<PracticeReview, 'lookAgainOn'> =>
  before === undefined && lookAgainOn === undefined ? {} : { lookAgainOn: lookAgainOn ?? null };

export const together = <T>(before: readonly T[], more: readonly T[]): readonly T[] => [
  ...new Set([...before, ...more]),
];
