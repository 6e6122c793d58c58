import { childOf } from '../chapters/referral';
import { notified } from '../chapters/notifying';
import { particulars } from '../chapters/child';
import { after } from '../days';
import type { Deed } from '../script/deed';
import { review } from './review';
import type { Scene } from './scene';
import type { Story } from './story';
import { themes } from './themes';

/** Two children harmed in one incident; the portal was used twice, so that there are two notifications. */
export const twoChildren: Story = (scene) =>
  review(scene, { notifiedAfter: 3, theme: themes[2]!, referral: { children: ['harmed', 'harmed'] } }, (days) =>
    notified(scene, { on: after(days.notified, 1), category: 'serious harm', which: 'second' }),
  );

/** A brother or sister of whom nobody knew at first. */
export const siblingAdded: Story = (scene) =>
  review(scene, { notifiedAfter: 2, theme: themes[0]! }, (days) => {
    const [on, child] = [after(days.notified, 4), childOf(scene, 7)];
    return [
      {
        type: 'ChildAdded',
        on,
        data: { child, part: 'sibling', why: 'The school named a brother who lives elsewhere.' },
      },
      {
        type: 'ChildDescribed',
        on: after(on, 2),
        data: { child, particulars: particulars(scene, child, themes[2]!, scene.aware) },
      },
    ];
  });

/** Harmed at notification, and has since died: the category at notification is kept. */
export const sinceDied: Story = (scene) =>
  review(scene, { notifiedAfter: 1, theme: themes[7]!, referral: { theme: themes[0]! } }, (days) => [
    {
      type: 'ChildDied',
      on: after(days.notified, 6),
      data: { child: childOf(scene, 0), told: ['Panel', 'child death review partners'] },
    },
  ]);

/** The family had lived in the next area: its partners are told, share the case, and their agencies are asked. */
export const acrossAreas: Story = (scene) => {
  const { neighbour } = scene;
  if (neighbour === null) return review(scene, { notifiedAfter: 3 });
  return review(scene, { notifiedAfter: 3, referral: { homeAuthority: neighbour.bodies[0]!.id } }, (days) => [
    { type: 'PartnersTold', on: days.requested, data: { told: [neighbour.id], area: 'other' } },
    {
      type: 'CaseShared',
      on: days.requested,
      onCase: true,
      data: { partnership: neighbour.id, why: 'The family lived there until last year.' },
    },
    ...fromTheNextArea(scene, days.requested, days.back),
  ]);
};

function fromTheNextArea({ area }: Scene, on: string, due: string): Deed[] {
  return area.agencies
    .filter(({ within }) => within === 'other')
    .flatMap(({ id }) => [
      { type: 'InformationRequested', on, data: { agency: id, due, basis: 'Children Act 2004 s16H' } },
      { type: 'ReturnReceived', on: due, data: { agency: id, kind: 'full', involvement: 'Closed to us on the move.' } },
      { type: 'ReturnAccepted', on: after(due, 1), data: { agency: id } },
    ]);
}
