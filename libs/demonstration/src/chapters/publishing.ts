import { runUpItems } from '@waymark/casework';
import type { CivilDate } from '@waymark/statute';
import { after, monthsAfter } from '../days';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';
import { onReview } from './commissioning';
import { authorityOn } from './deciding';
import { familyReads } from './fieldwork';
import { copiesSent } from './packing';
import { latestReport, reportOf } from './reporting';

export type Manner = 'full' | 'improvements-only';

export interface Publishing {
  readonly decided: CivilDate;
  readonly published: CivilDate;
  readonly manner: Manner;
}

const notNeeded: Readonly<Record<string, string>> = {
  'Crown Prosecution Service consulted': 'No prosecution is under way or expected.',
  'coroner consulted': 'The child survived, and there is no inquest.',
  'surviving children shown the report': 'They are too young; their carers were told.',
};

export const publicationDecided = (
  scene: Scene,
  on: CivilDate,
  manner: Manner | 'deferred',
  rationale: string,
  lookAgainOn?: CivilDate,
): Deed => ({
  type: 'PublicationDecided',
  on,
  data: { manner, rationale, ...(lookAgainOn === undefined ? {} : { lookAgainOn }) },
  ...authorityOn(scene, on),
});

const because: Readonly<Record<Manner, string>> = {
  full: 'The report can be read without anyone being known by it, and there is learning for all.',
  'improvements-only':
    'Surviving children would be known by any account of what happened; the improvements stand alone.',
};

/** From the decision on publication to the day itself: everything settled, the copies sent in time. */
export function runUpToPublication(scene: Scene, { decided, published, manner }: Publishing): Deed[] {
  const { chance } = scene;
  const comments = scene.id('comments of the Panel');
  const copied = after(published, -chance.whole(9, 13));
  const settled = after(decided, 1);
  return [
    ...onReview([
      publicationDecided(scene, decided, manner, because[manner]),
      { type: 'PublicationPlanned', on: after(decided, 1), data: { publishOn: published } },
      ...runUpItems.map((item): Deed => {
        const without = chance.yes(60) ? notNeeded[item] : undefined;
        return {
          type: 'RunUpItemRecorded',
          on: after(settled, chance.whole(0, 3)),
          data: without === undefined ? { item, standing: 'done' } : { item, standing: 'not needed', because: without },
        };
      }),
      ...(manner === 'full'
        ? []
        : [
            {
              type: 'NotPublishingJustified',
              on: after(decided, 2),
              data: { recipients: ['panel', 'secretary-of-state'], justification: because[manner] },
            },
          ]),
    ]),
    ...familyReads(scene, after(settled, 2), reportOf(scene, latestReport)),
    ...copiesSent(scene, copied),
    ...onReview(chance.yes(60) ? commentsOn(comments, copied) : []),
  ];
}

const commentsOn = (comments: string, copied: CivilDate): Deed[] => [
  {
    type: 'CommentsReceived',
    on: after(copied, 4),
    data: { comments, from: 'panel', words: 'The second finding could say more about its evidence.' },
  },
  {
    type: 'CommentsConsidered',
    on: after(copied, 6),
    data: { comments, considered: 'The finding stands; a sentence on its evidence was in the annex already.' },
  },
];

/** The day itself, and what follows in the year in which the report has to be public. */
export function publication(scene: Scene, { published, manner }: Publishing): Deed[] {
  const { chance } = scene;
  return onReview([
    {
      type: 'Published',
      on: published,
      data: {
        manner,
        draft: reportOf(scene, latestReport),
        reviewersNamed: true,
        where: "The partnership's website",
        ...(manner === 'full' ? { pseudonym: `Child ${scene.workingName}` } : {}),
      },
    },
    ...(manner === 'full' ? [{ type: 'SentToRepository', on: after(published, chance.whole(2, 9)), data: {} }] : []),
    ...(['family', 'practitioners'] as const).map((from, ordinal) => ({
      type: 'FeedbackReceived',
      on: after(published, 15 + 6 * ordinal),
      data: {
        feedback: scene.id('feedback', from),
        from,
        words: from === 'family' ? 'They felt listened to, late.' : 'The learning event helped more than the report.',
      },
    })),
    { type: 'AvailabilityChecked', on: monthsAfter(published, 6), data: { found: 'available' } },
  ]);
}

export const reviewClosed = (on: CivilDate): Deed[] => onReview([{ type: 'Closed', on, data: {} }]);
