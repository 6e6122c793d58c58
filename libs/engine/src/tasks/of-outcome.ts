import { kindOfReview, needsRecord, own, whatFollows, type WhatFollows } from '@waymark/casework';
import { task, unit, type Task } from './task';

type Reviewed = Parameters<typeof whatFollows>[0];

/** What an outcome leads to that no policy does and that has no day of its own. */
export const tasksOfOutcome = (at: Reviewed): Task[] =>
  whatFollows(at).flatMap((one) =>
    one.what === 'alternative' ? toOpen(at, one) : one.what === 'outcome to tell' ? [toTell(one)] : [],
  );

type Following<What extends WhatFollows['what']> = Extract<WhatFollows, { what: What }>;

/** The learning that was chosen in place of a local review, until it is opened. */
function toOpen({ id, state }: Reviewed, { alternative, reviews, notNotifiableOn }: Following<'alternative'>): Task[] {
  if (reviews.length > 0 || !needsRecord(alternative)) return [];
  return [
    task({
      kind: 'decision',
      title: `${alternative.charAt(0).toUpperCase()}${alternative.slice(1)} to open, as was decided`,
      step: 'Initiated',
      leadsTo: 'review to open',
      prefill: { kind: kindOfReview(alternative), from: id },
      owner: unit,
      since: notNotifiableOn ?? own(state.asOf ?? {}, 'outcome') ?? null,
    }),
  ];
}

/** Of which sending it is, the form asks: what was outstanding then is an addendum's task of its own. */
const toTell = ({ told }: Following<'outcome to tell'>): Task =>
  task({
    kind: 'letter',
    title: 'Addendum to the Panel: the outcome was changed after the review was sent',
    step: 'AddendumSent',
    owner: unit,
    since: told.on,
  });
