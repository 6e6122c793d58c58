import { addDays } from '@waymark/statute';
import { after } from '../days';
import { isFirst, type Deed } from '../script/deed';
import { review, type Course } from './review';
import type { Scene } from './scene';
import type { Story } from './story';

// Dates as life has them: wrong at first, rough, or put down late.

/** The notification was put down on the wrong day. Corrected weeks later, it turns out to have been in time. */
export const correctedNotification: Story = (scene) =>
  review(scene, { notifiedAfter: 7, sentFromDue: -1 }, (days) => [
    {
      type: 'FactCorrected',
      on: after(days.sent, 18),
      data: (told) => ({
        event: told.event('notified first'),
        values: {},
        occurredOn: after(scene.aware, 4),
        reason: "The portal's receipt shows an earlier day than the e-mail that was gone by.",
      }),
    },
  ]);

/** The authority had known three working days earlier than was first said. */
export const correctedAwareness: Story = (scene) => {
  const known = after(scene.aware, -3);
  return review(scene, { notifiedAfter: 4, sentFromDue: -2, referral: { incidentOn: known } }, (days) => [
    {
      type: 'FactCorrected',
      on: after(days.sent, 25),
      data: (told) => ({
        event: told.event('referred'),
        values: { incidentKnownOn: known },
        reason: 'The out-of-hours team had taken the first call.',
      }),
    },
  ]);
};

/** Neglect over a long time: the incident has a month, not a day. */
export const roughIncident: Story = (scene) =>
  review(scene, {
    notifiedAfter: 3,
    sentFromDue: -1,
    referral: { incidentOn: after(scene.aware, -15).slice(0, 7) },
  });

/** When the authority came to know can only be said within some days: whether it was in time cannot be judged. */
export const roughAwareness: Story = (scene) =>
  review(scene, {
    notifiedAfter: 5,
    sentFromDue: -2,
    referral: {
      incidentOn: `../${after(scene.aware, -5)}`,
      incidentKnownOn: `${addDays(scene.aware, -4)}/${scene.aware}`,
    },
  });

const withoutNotification = 'The authority is writing the notification; the partners did not want to wait for it.';

/** Drafted and sent before any notification stood in the record: each of these steps says why. */
const beforeNotification = (deed: Deed): Deed =>
  isFirst(deed, 'DraftPrepared') || isFirst(deed, 'SentToPanel')
    ? { ...deed, departs: { ...deed.departs, incidentNotified: withoutNotification } }
    : deed;

const afterTheReview = 'The form was overlooked when the review was sent; the Panel has been told how it came to that.';

const belongsToNotice = new Set(['IncidentNotified', 'NotificationCopied', 'PartnersTold']);

/** The notification went off in time, but the record heard of it only after the review had been sent. */
export const recordedLate: Story = (scene) => {
  const course: Course = { notifiedAfter: 4, sentFromDue: -1 };
  return unheardOf(scene, course, (days) => ({ typed: after(days.sent, 6) }));
};

/** The review was finished before the notification was made at all: a stop before a start, shown with a warning. */
export const notifiedAfterwards: Story = (scene) => {
  const course: Course = { notifiedAfter: 4, sentFromDue: -1 };
  return unheardOf(scene, course, (days) => ({ on: after(days.sent, 4) })).map((deed) =>
    deed.type === 'IncidentNotified' ? { ...deed, departs: { notifiedNotAfterSending: afterTheReview } } : deed,
  );
};

function unheardOf(scene: Scene, course: Course, moved: (days: { sent: string }) => Partial<Deed>): Deed[] {
  let notice: Partial<Deed> = {};
  const deeds = review(scene, course, (days) => {
    notice = moved(days);
    return [];
  });
  return deeds.map((deed) => (belongsToNotice.has(deed.type) ? { ...deed, ...notice } : beforeNotification(deed)));
}
