import type { CivilDate } from '@waymark/statute';
import { after, monthsAfter } from '../days';
import type { Deed } from '../script/deed';
import { opened } from '../script/places';
import type { Scene } from '../stories/scene';
import { onReview, theReview } from './commissioning';
import { completed, packApproved, packPrepared, packSent } from './packing';
import { publicationDecided } from './publishing';

// What holds a review up. The six months run on: it is late with a reason, and the reason is told.

export type Reason = 'criminal proceedings' | 'inquest' | 'family proceedings' | 'reviewer' | 'agency' | 'other';

const words: Readonly<Record<Reason, string>> = {
  'criminal proceedings': 'The police ask that nothing is published before the trial has ended.',
  inquest: 'The coroner has asked for two further reports, which bear on the findings.',
  'family proceedings': 'The family court will hear the parents first.',
  reviewer: 'The reviewer fell ill, and another had to be found.',
  agency: 'Two agencies need longer for the factual check.',
  other: 'The partners want to hear the family once more.',
};

/** Told to both in a letter that Waymark keeps as a pack of its own, and put down in the review. */
export const delayReasonsTold = (scene: Scene, on: CivilDate, reason: Reason, agreed: CivilDate): Deed[] => [
  packPrepared(after(on, -3), letterOfDelay, 'delay', words[reason], theReview),
  packApproved(scene, after(on, -1), opened(letterOfDelay)),
  ...packSent(on, opened(letterOfDelay), ['panel', 'secretary-of-state']),
  completed(on, opened(letterOfDelay)),
  ...onReview([
    {
      type: 'DelayTold',
      on,
      data: {
        recipients: ['panel', 'secretary-of-state'],
        reason,
        agreedDate: agreed,
        words: words[reason],
      },
    },
  ]),
];

const letterOfDelay = 'letter on the delay';

export interface Trial {
  readonly opened: CivilDate;
  readonly lookedAt: CivilDate;
  readonly concluded: CivilDate;
}

/** A prosecution: the report may be written, but not published, until the trial has ended. */
export function prosecution(scene: Scene, { opened, lookedAt, concluded }: Trial): Deed[] {
  const proceedings = scene.id('criminal proceedings');
  return onReview([
    {
      type: 'ProceedingsOpened',
      on: opened,
      data: {
        proceedings,
        kind: 'criminal proceedings',
        holds: ['publication'],
        nextLook: lookedAt,
        goesOn: 'Interviews with practitioners go on, from a list that the police have seen.',
      },
    },
    {
      type: 'ProceedingsLookedAt',
      on: lookedAt,
      data: {
        proceedings,
        holds: ['publication'],
        nextLook: concluded,
        note: 'The trial is listed. What has been learnt is acted on meanwhile.',
      },
    },
    {
      type: 'ProceedingsConcluded',
      on: concluded,
      data: { proceedings, outcome: 'The trial has ended; there is no appeal.' },
    },
  ]);
}

/** Publication is deferred while the trial lasts, and held back as such. */
export function deferred(scene: Scene, on: CivilDate, { concluded }: Trial): Deed[] {
  const hold = scene.id('hold');
  const proceedings = scene.id('criminal proceedings');
  const look = monthsAfter(on, 4);
  return onReview([
    publicationDecided(scene, on, 'deferred', 'Publication could put the trial at risk.', look),
    {
      type: 'HoldPlaced',
      on: after(on, 1),
      data: { hold, source: 'proceedings', proceedings, nextLook: look, why: 'Asked for by the prosecution.' },
    },
    ...(look < concluded
      ? [{ type: 'HoldLookedAt', on: look, data: { hold, nextLook: concluded, note: 'The trial is not over.' } }]
      : []),
    { type: 'HoldLifted', on: after(concluded, 3), data: { hold, why: 'The trial has ended.' } },
  ]);
}

/** Work rests, by whose wish and with what going on is said. */
export const paused = (on: CivilDate, resumed: CivilDate): Deed[] =>
  onReview([
    {
      type: 'Paused',
      on,
      data: {
        by: 'police',
        why: 'Practitioners who are to be interviewed are witnesses.',
        goesOn: 'The chronology is written, and early learning is acted on.',
      },
    },
    { type: 'Resumed', on: resumed, data: { note: 'Statements have been taken.' } },
  ]);

/** The national Panel takes the question up itself; the partners end their own review and say so. */
export const takenUpNationally = (
  scene: Scene,
  on: CivilDate,
  discontinued: CivilDate,
  decider: Partial<Deed>,
): Deed[] => [
  packPrepared(after(on, 6), 'justification', 'not-publishing', 'Why there is to be no report of our own.', theReview),
  {
    type: 'SetAside',
    on: after(discontinued, 1),
    in: opened('justification'),
    data: { why: 'The national review takes its place, and there is nothing to justify.' },
  },
  ...onReview([
    {
      type: 'NationalReviewAnnounced',
      on,
      data: {
        review: 'national review',
        localReview: 'not yet clear',
        what: `A national review of the question that ${scene.workingName} and others raise.`,
      },
    },
    {
      type: 'Discontinued',
      on: discontinued,
      data: {
        told: ['Panel', 'Ofsted', 'Department for Education', 'family', 'agencies', 'reviewers'],
        rationale: 'The national review asks the same question of more cases; a second report would add nothing.',
      },
      ...decider,
    },
  ]),
];
