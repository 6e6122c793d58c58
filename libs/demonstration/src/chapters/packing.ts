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

const completed = (on: CivilDate, place: Place): Deed => ({
  type: 'Completed',
  on,
  in: place,
  ifThere: true,
  data: {},
});

export const rapidReviewPack = pack('rapid-review');
export const advanceCopies = pack('advance-copies');

/** To those who should have a copy first, then to those who must. */
export const copiesSent = (scene: Scene, on: CivilDate): Deed[] => [
  packApproved(scene, after(on, -1), advanceCopies),
  ...packSent(on, advanceCopies, ['ofsted', 'panel', 'secretary-of-state']),
  completed(on, advanceCopies),
  packAcknowledged(after(on, 1), advanceCopies, 'panel'),
];
