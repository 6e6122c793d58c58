import { createHash } from 'node:crypto';
import type { Submission } from '@waymark/casework';
import type { CivilDate } from '@waymark/statute';
import { after } from '../days';
import type { Deed, Place } from '../script/deed';
import { pack } from '../script/places';
import type { Scene } from '../stories/scene';
import { authorityOn } from './deciding';

// Waymark prepares the pack once every body has signed off; people approve it, send it and note what comes back.

/** Approved as it was prepared. */
export const packApproved = (scene: Scene, on: CivilDate, place: Place): Deed => ({
  type: 'Approved',
  on,
  in: place,
  ifThere: true,
  data: async (told) => ({
    content: ((await told.record(place)).state as Submission).content,
    comment: 'Read against the list of what has to be in it.',
  }),
  ...authorityOn(scene, on),
});

export const packSent = (on: CivilDate, place: Place, recipients: readonly string[]): Deed[] =>
  recipients.map((recipient) => ({
    type: 'Sent',
    on,
    in: place,
    ifThere: true,
    data: { recipient, how: 'email', sentBy: 'Partnership coordinator' },
  }));

export const packAcknowledged = (on: CivilDate, place: Place, recipient: string): Deed => ({
  type: 'Acknowledged',
  on,
  in: place,
  ifThere: true,
  data: { recipient, note: 'By e-mail.' },
});

export const completed = (on: CivilDate, place: Place): Deed => ({
  type: 'Completed',
  on,
  in: place,
  ifThere: true,
  data: {},
});

export const rapidReviewPack = pack('rapid-review');
export const advanceCopies = pack('advance-copies');

/** What went to the Panel is noted here by Waymark; then everybody has it. Now and then it comes back once. */
export function rapidReviewGone(scene: Scene, sent: CivilDate, comesBack: CivilDate | null): Deed[] {
  const first = scene.chance.whole(1, 4);
  if (comesBack === null)
    return [
      completed(sent, rapidReviewPack),
      ...(scene.chance.yes(40) ? [packAcknowledged(after(sent, first), rapidReviewPack, 'panel')] : []),
    ];
  return [
    {
      type: 'Returned',
      on: comesBack,
      in: rapidReviewPack,
      ifThere: true,
      data: { recipient: 'panel', because: 'not readable', why: 'The attachment could not be opened.' },
    },
    ...packSent(after(comesBack, 5), rapidReviewPack, ['panel']),
    completed(after(comesBack, 5), rapidReviewPack),
  ];
}

/** A pack that people put together themselves: its content is known by its hash. */
export const packPrepared = (on: CivilDate, as: string, kind: string, words: string, of: Place): Deed => ({
  type: 'Prepared',
  on,
  opens: { category: 'submission', as },
  data: async (told) => ({
    kind,
    of: (await told.record(of)).id,
    content: createHash('sha256').update(words).digest('hex'),
    snapshot: words,
    title: 'Letter of the partners',
  }),
});

/** To those who should have a copy first, then to those who must. */
export const copiesSent = (scene: Scene, on: CivilDate): Deed[] => [
  packApproved(scene, after(on, -1), advanceCopies),
  ...packSent(on, advanceCopies, ['ofsted', 'panel', 'secretary-of-state']),
  completed(on, advanceCopies),
  packAcknowledged(after(on, 1), advanceCopies, 'panel'),
];
