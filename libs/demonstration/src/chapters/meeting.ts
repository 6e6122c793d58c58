import type { CivilDate } from '@waymark/statute';
import { after } from '../days';
import type { Agency } from '../directory/area';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';
import { acting } from './deciding';

const must = ['improvements-needed', 'recurrent-themes', 'agencies-working-together', 'panel-suggested-local-review'];
const should = ['single-agency', 'no-agency-involvement', 'more-than-one-area', 'institutional-setting'];

const reasons = {
  met: 'The returns show it, and earlier reviews had found the same.',
  'not met': 'Nothing in the returns points to it.',
  'not yet clear': 'One return is outstanding; to be looked at again.',
};

/** The rapid review meeting: planned, held, each criterion looked at by itself. */
export function meeting(
  scene: Scene,
  days: { readonly planned: CivilDate; readonly met: CivilDate },
  agencies: readonly Agency[],
  learns: 'much' | 'little',
): Deed[] {
  const { area, chance } = scene;
  const id = scene.id('rapid review meeting');
  const members = [
    ...acting(scene, days.met, days.met).map(({ body }) => body.delegate.id),
    ...agencies.flatMap(({ lead }) => lead?.id ?? []),
  ];
  const away = chance.yes(25) ? chance.some(members, 1) : [];
  return [
    {
      type: 'MeetingPlanned',
      on: days.met,
      typed: days.planned,
      data: { meeting: id, kind: 'rapid review meeting' },
    },
    {
      type: 'MeetingHeld',
      on: days.met,
      as: 'met',
      data: {
        meeting: id,
        kind: 'rapid review meeting',
        held: chance.pick(['in person', 'online', 'both']),
        attended: [area.manager.id, ...members.filter((member) => !away.includes(member))],
        apologies: away,
        notes: 'Key practice episodes were discussed one by one, then the criteria.',
      },
    },
    ...[...must, ...chance.some(should, chance.whole(0, 2))].map((criterion) => {
      const met = criterion === 'panel-suggested-local-review' ? 'not met' : verdict(scene, learns);
      return { type: 'CriterionAssessed', on: days.met, data: { criterion, met, reasons: reasons[met] } };
    }),
  ];
}

const verdict = ({ chance }: Scene, learns: 'much' | 'little') =>
  chance.pick(
    learns === 'much'
      ? (['met', 'met', 'met', 'not yet clear'] as const)
      : (['not met', 'not met', 'met', 'not yet clear'] as const),
  );

/** A meeting that only takes stock. */
export const progressMeeting = (scene: Scene, on: CivilDate): Deed => ({
  type: 'MeetingHeld',
  on,
  data: {
    meeting: scene.id('progress meeting', on),
    kind: 'progress meeting',
    held: 'online',
    attended: [scene.area.manager.id, scene.area.officer.id],
    apologies: [],
    notes: `Which returns are in, which are promised; next look ${after(on, 2)}.`,
  },
});
