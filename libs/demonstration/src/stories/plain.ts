import { after } from '../days';
import { delayTold } from '../chapters/sending';
import { ordinaryManners, review } from './review';
import type { Story } from './story';

/** Everything in its time. */
export const onTime: Story = (scene) =>
  review(scene, { notifiedAfter: scene.chance.whole(1, 5), sentFromDue: -scene.chance.whole(0, 3) });

/** Sent on the very last day, which the bank holidays in between decide. */
export const onTheLastDay: Story = (scene) => review(scene, { notifiedAfter: 3, sentFromDue: 0 });

/** The fifteen working days did not suffice. Of some delays the Panel is told. */
export const late: Story = (scene) => {
  const { chance } = scene;
  return review(
    scene,
    {
      notifiedAfter: chance.whole(2, 5),
      sentFromDue: chance.whole(1, 9),
      manners: [...chance.some(ordinaryManners, 3), 'late', 'escalated'],
    },
    (days) => (chance.yes(60) ? [delayTold(scene, after(days.due, -1), days.sent)] : []),
  );
};

/** Late, the Panel told beforehand with reason and agreed date; an agency escalated as far as a formal notice. */
export const lateAndTold: Story = (scene) =>
  review(
    scene,
    { notifiedAfter: 4, sentFromDue: 8, manners: ['on time', 'silent', 'withheld', 'nil', 'unasked', 'queried'] },
    (days) => [delayTold(scene, after(days.due, -2), days.sent)],
  );

/** The notification itself took longer than five working days. */
export const notifiedLate: Story = (scene) =>
  review(scene, { notifiedAfter: scene.chance.whole(7, 14), sentFromDue: -1 });
