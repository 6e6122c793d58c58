import type { CivilDate } from '@waymark/statute';
import { after, later } from '../days';
import { givenName } from '../names/people';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';

/** Contact with the mother, sometimes with the father; the police may ask the partners to wait with it. */
export function family(scene: Scene, from: CivilDate): Deed[] {
  const { chance } = scene;
  const contact = (relation: string, on: CivilDate, told: string, more: Record<string, unknown> = {}): Deed => ({
    type: 'FamilyMemberContacted',
    on,
    data: { member: scene.id('family', relation), told, relation, name: givenName(chance), ...more },
  });
  const first = after(from, chance.whole(1, 3));
  const wait = chance.yes(35);
  const again = after(first, chance.whole(8, 20));
  return [
    wait
      ? contact('mother', first, 'not yet, on police advice', { nextContact: again })
      : contact('mother', first, 'told', { by: 'Social worker', wishes: 'Wants to know what the agencies found.' }),
    ...(wait ? [contact('mother', again, 'told', { by: 'Partnership business manager' })] : []),
    ...(chance.yes(40)
      ? [contact('father', later(again, after(first, 4)), chance.pick(['told', 'declined contact']))]
      : []),
  ];
}

export const safeguarding = (scene: Scene, on: CivilDate, what: string, agency?: string): Deed => ({
  type: 'SafeguardingActionTaken',
  on,
  data: { action: scene.id('safeguarding', what), ...(agency === undefined ? {} : { agency }), what },
});
