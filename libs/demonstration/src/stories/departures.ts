import { after } from '../days';
import { isFirst } from '../script/deed';
import { ordinaryManners, review } from './review';
import type { Story } from './story';

// Steps out of order or with something missing, each with the reason that was given for it.

/** One body has not signed off in the latest version when the fifteenth day comes. */
export const signOffMissing: Story = (scene) =>
  review(scene, {
    notifiedAfter: 3,
    sentFromDue: 0,
    signing: { missing: 'health' },
    sending: {
      departs: {
        everyBodySignedOff: 'The director of nursing was away without a deputy; the sign-off is to follow this week.',
      },
    },
  });

/** Sent with returns outstanding and listed: nothing is departed from, and the page shows what is missing. */
export const returnsOutstanding: Story = (scene) =>
  review(scene, {
    notifiedAfter: 3,
    sentFromDue: 0,
    manners: ['on time', 'on time', 'silent', 'silent', 'nil', 'withheld'],
  });

/** Sent with a return outstanding that the submission does not list. */
export const returnsUnlisted: Story = (scene) =>
  review(scene, {
    notifiedAfter: 3,
    sentFromDue: 0,
    manners: ['silent', ...scene.chance.some(ordinaryManners, 4)],
    sending: {
      unlisted: true,
      departs: { returnsAreInOrListed: 'The agency had no contact for years; its return would not change anything.' },
    },
  });

/** In a small unit the one who signs off for the authority had to write the draft. */
export const ownDraft: Story = (scene) =>
  review(scene, {
    notifiedAfter: 3,
    signing: {
      ownDraft: 'The business manager is on leave and there is nobody else; the other partners read it line by line.',
    },
  });

/** One body decides otherwise than the others and than the group recommended. */
export const partnersDiffer: Story = (scene) =>
  review(scene, {
    notifiedAfter: 3,
    recommends: 'no review',
    otherwise: {
      side: 'police',
      decides: 'local review',
      why: 'The same theme came up twice before, and a third rapid review will not change practice.',
    },
  });

/** Closed before anyone had spoken with the family. */
export const familyNotTold: Story = (scene) =>
  review(scene, { notifiedAfter: 2 })
    .filter((deed) => !isFirst(deed, 'FamilyMemberContacted'))
    .map((deed) =>
      isFirst(deed, 'Closed')
        ? {
            ...deed,
            departs: { familyTold: 'The parents are on remand and ask through their solicitor not to be told.' },
          }
        : deed,
    );

/** A return put down for the wrong agency, and taken back the next day. */
export const withdrawnStep: Story = (scene) =>
  review(scene, { notifiedAfter: 3, sentFromDue: -1 }, (days) => {
    const agency = scene.area.agencies.find(({ within }) => within === 'other')!.id;
    return [
      { type: 'ReturnReceived', on: days.back, as: 'mistaken', data: { agency, kind: 'nil' } },
      {
        type: 'StepWithdrawn',
        on: after(days.back, 1),
        data: (told) => ({
          event: told.event('mistaken'),
          reason: 'Put down for the agency of the next area that has the same name.',
        }),
      },
    ];
  });
