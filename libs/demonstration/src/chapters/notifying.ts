import type { CivilDate } from '@waymark/statute';
import { after } from '../days';
import type { Side } from '../directory/area';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';
import { acting, givenBy } from './deciding';

/** One side that does not agree with the others. */
export interface Dissent {
  readonly side: Side;
  readonly view: 'do not notify' | 'not yet clear';
  readonly reasons: string;
}

const forIt = [
  'The child suffered serious harm, and abuse or neglect is suspected.',
  'Both parts of the definition are met on what is known now.',
  'Abuse or neglect cannot be ruled out, and the harm is likely to be long-term.',
  'On the information shared at the meeting the criteria are met.',
];
const againstIt = [
  'There is no sign of abuse or neglect on what is known now.',
  'The harm was not serious within the meaning of the guidance.',
];

/** Each body's view, given at a meeting or within a day of it. */
export function views(
  scene: Scene,
  planned: CivilDate,
  neededOn: CivilDate,
  view: 'notify' | 'do not notify' = 'notify',
  dissent: Dissent | null = null,
): Deed[] {
  const meeting = scene.id('criteria meeting', planned);
  const present = acting(scene, planned, neededOn);
  return [
    {
      type: 'MeetingHeld',
      on: planned,
      data: {
        meeting,
        kind: 'criteria meeting',
        held: scene.chance.pick(['online', 'online', 'both']),
        attended: present.map(({ body }) => body.delegate.id),
        apologies: [],
        notes: 'The criteria were read out and each partner gave its view.',
      },
    },
    ...present.map(({ body, on }) => ({
      type: 'ViewGiven',
      on,
      data:
        dissent?.side === body.side
          ? { body: body.id, view: dissent.view, reasons: dissent.reasons }
          : { body: body.id, view, reasons: scene.chance.pick(view === 'notify' ? forIt : againstIt) },
      ...givenBy(scene, body),
    })),
  ];
}

export interface Notice {
  readonly on: CivilDate;
  readonly category: 'death' | 'serious harm' | 'other';
  /** Tells one notification of the case from another. */
  readonly which?: string;
  readonly typed?: CivilDate;
  readonly departs?: Readonly<Record<string, string>>;
}

export const notificationOf = (scene: Scene, which = 'first'): string => scene.id('notification', which);

/** The notification goes off, its copy reaches the business unit, and the partners are told. */
export function notified(scene: Scene, { on, category, which = 'first', typed, departs }: Notice): Deed[] {
  const notification = notificationOf(scene, which);
  const copied = scene.chance.yes(70) ? on : after(on, 1);
  const late = typed === undefined ? {} : { typed };
  return [
    {
      type: 'IncidentNotified',
      on,
      as: `notified ${which}`,
      data: { notification, category, reference: `SIN ${scene.chance.whole(10_000, 99_999)}` },
      ...late,
      ...(departs === undefined ? {} : { departs }),
    },
    { type: 'NotificationCopied', on: copied, data: { notification }, ...late },
    {
      type: 'PartnersTold',
      on: copied,
      data: { told: acting(scene, copied, copied).map(({ body }) => body.id), area: 'own' },
      ...late,
    },
  ];
}
