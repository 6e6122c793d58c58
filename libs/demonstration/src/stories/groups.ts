import { addMonths, type CivilDate } from '@waymark/statute';
import { attendanceOf, type Group } from '../chapters/attending';
import { after, onWorkingDay } from '../days';
import type { Deed } from '../script/deed';
import { opened } from '../script/places';
import type { Scene } from './scene';

// The meetings of a group in one year stand under one case: groups meet across cases, and each agenda points to those
// that are on it.

/** A case of the area that may be on an agenda. */
export interface OnAgenda {
  readonly alias: string;
  readonly aware: CivilDate;
}

/** Six weeks apart, and a quarter of a year. */
const every: Readonly<Record<Group, number>> = { 'practice review group': 42, executive: 91 };

/** The days on which a group meets in a financial year. */
export function meetingDays(group: Group, area: number, year: number): CivilDate[] {
  const first = Date.UTC(year, 3, 8 + 9 * (area % 3) + (group === 'executive' ? 12 : 0));
  const days = Array.from({ length: Math.floor(340 / every[group]) }, (_, ordinal) =>
    onWorkingDay(new Date(first + ordinal * every[group] * 86_400_000).toISOString().slice(0, 10)),
  );
  return days.filter((day) => day < `${year + 1}-04-01`);
}

/** A year of meetings: called, prepared, held, minuted, and the minutes agreed at the next. */
export function groupYear(
  scene: Scene,
  group: Group,
  days: readonly CivilDate[],
  nextYear: CivilDate,
  cases: readonly OnAgenda[],
): Deed[] {
  const deeds = days.flatMap((on, ordinal) =>
    meetingOf(scene, group, { on, ordinal, next: days[ordinal + 1] ?? nextYear }, cases),
  );
  const name = { type: 'WorkingNameGiven', on: called(days[0]!), onCase: true } as const;
  const words = `${group === 'executive' ? 'Executive' : 'Practice review group'} ${days[0]!.slice(0, 4)}`;
  return [deeds[0]!, { ...name, data: { name: words } }, ...deeds.slice(1)];
}

const called = (on: CivilDate): CivilDate => after(on, -15);
const nameOf = (ordinal: number): string => `meeting ${ordinal}`;

interface Sitting {
  readonly on: CivilDate;
  readonly ordinal: number;
  readonly next: CivilDate;
}

function meetingOf(scene: Scene, group: Group, { on, ordinal, next }: Sitting, cases: readonly OnAgenda[]): Deed[] {
  const { chance, area } = scene;
  const place = opened(nameOf(ordinal));
  const inMeeting = (deeds: readonly Deed[]): Deed[] => deeds.map((deed) => ({ ...deed, in: place }));
  const calling: Deed = {
    type: 'MeetingCalled',
    on: called(on),
    opens: { category: 'meeting', as: nameOf(ordinal) },
    data: { group, on, title: group === 'executive' ? 'Executive' : 'Practice review group', place: 'Online' },
  };
  if (ordinal > 0 && chance.yes(6)) {
    const cancelled = { type: 'Cancelled', on: after(on, -2), data: { why: 'Too few could come to decide anything.' } };
    return [calling, ...inMeeting([cancelled])];
  }
  const talkedOf = cases.filter(({ aware }) => after(aware, 12) < on && addMonths(aware, 4) > on).slice(-1);
  const items = talkedOf.map(({ alias }, which) => ({ alias, item: scene.id(nameOf(ordinal), 'item', which) }));
  const standing = scene.id(nameOf(ordinal), 'standing item');
  const { attendance, apologies, people, deciding } = attendanceOf(area, group, on, chance);
  const minutes = scene.id(nameOf(ordinal), 'minutes');
  return [
    calling,
    ...inMeeting([
      {
        type: 'AgendaItemAdded',
        on: after(on, -8),
        data: { item: standing, standing: chance.pick(['action plans', 'domestic homicide reviews', 'rapid reviews']) },
      },
      ...items.map(({ alias, item }): Deed => ({
        type: 'AgendaItemAdded',
        on: after(on, -8),
        data: (told) => ({ item, case: told.caseOf(alias) }),
      })),
      {
        type: 'MeetingHeld',
        on,
        data: {
          held: chance.pick(['online', 'online', 'hybrid', 'in person']),
          attendance,
          apologies,
          people,
          notes: 'Each case was told by its working name; what is late was named with its reason.',
        },
      },
      ...(group === 'executive' || chance.yes(40)
        ? [
            {
              type: 'DecisionTaken',
              on,
              data: {
                decision: scene.id(nameOf(ordinal), 'decision'),
                item: items[0]?.item ?? standing,
                by: deciding,
                decided: 'The evidence is asked for once more, and the owner comes to the next meeting.',
                rationale: 'What was sent shows that it was done, and not what changed.',
              },
            },
          ]
        : []),
      { type: 'MinutesCirculated', on: after(on, chance.whole(4, 9)), data: { minutes, version: 1 } },
      { type: 'MinutesAgreed', on: next, data: { minutes } },
    ]),
  ];
}
