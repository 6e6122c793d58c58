import { idOf } from '../ids';
import { agenciesOf } from './agencies';
import type { Area, Human } from './area';
import { bodiesOf } from './bodies';
import { newChairFrom } from './dates';
import { humansOf, type MakeHuman } from './humans';

const meetingOnDayTen = [
  { name: 'Letters to agencies', workingDay: 1 },
  { name: 'Returns in', workingDay: 7 },
  { name: 'Rapid review meeting', workingDay: 10 },
  { name: 'Draft circulated', workingDay: 12 },
  { name: 'Sign-off', workingDay: 14 },
  { name: 'Sent to the Panel', workingDay: 15 },
];

const meetingOnDayEight = [
  { name: 'Letters to agencies', workingDay: 1 },
  { name: 'Returns in', workingDay: 6 },
  { name: 'Rapid review meeting', workingDay: 8 },
  { name: 'Executive meeting', workingDay: 12 },
  { name: 'Sent to the Panel', workingDay: 14 },
];

/** Plans a partnership. `own` and `second` are names of areas; every tenth partnership has two local authorities. */
export function planArea(seed: number, index: number, own: string, second: string | null): Area {
  const human = humansOf(seed, index);
  const bodies = bodiesOf(seed, index, own, second, human);
  const agencies = agenciesOf(seed, index, own, human);
  const unit = unitOf(index, human);
  const everyone = [
    ...Object.values(unit),
    ...bodies.flatMap(({ delegate, lead }) => [delegate, lead]),
    ...agencies.flatMap(({ lead }) => lead ?? []),
  ];
  return {
    seed,
    index,
    id: idOf(seed, 'partnership', index),
    name: `${second === null ? own : `${own} and ${second}`} Safeguarding Children Partnership`,
    bodies,
    agencies,
    people: [...new Map(everyone.map((person) => [person.id, person])).values()],
    manager: unit.manager,
    officer: unit.officer,
    chair: unit.chair,
    administrator: unit.administrator,
    scrutineer: unit.scrutineer,
    reviewer: unit.reviewer,
    basis: index % 3 === 2 ? 'awareness' : 'notification',
    panelLetterWorkingDays: index % 3 === 1 ? 15 : null,
    milestones: index % 2 === 0 ? meetingOnDayTen : meetingOnDayEight,
  };
}

/** Those who serve the partnership as a whole. */
function unitOf(index: number, human: MakeHuman): Record<Named, Human> & Record<string, Human> {
  const handsOver = index % 3 === 0;
  return {
    administrator: human('administrator', 'Systems Administrator', [{ role: 'administrator' }]),
    manager: human('manager', 'Partnership Business Manager', [{ role: 'business unit' }]),
    officer: human('officer', 'Partnership Coordinator', [{ role: 'business unit' }]),
    chair: human('chair', 'Partnership Chair', [{ role: 'chair', until: handsOver ? newChairFrom : null }]),
    ...(handsOver
      ? { nextChair: human('next chair', 'Partnership Chair', [{ role: 'chair', from: newChairFrom }]) }
      : {}),
    legalAdviser: human('legal adviser', 'Legal Adviser', [{ role: 'group member' }]),
    domesticAbuseLead: human('domestic abuse lead', 'Domestic Abuse Lead', [{ role: 'group member' }]),
    scrutineer: human('scrutineer', 'Independent Scrutineer', [{ role: 'scrutineer' }]),
    auditor: human('auditor', 'Internal Auditor', [{ role: 'auditor' }]),
    reviewer: human('reviewer', 'Independent Reviewer', [{ role: 'reviewer' }]),
  };
}

type Named = 'administrator' | 'manager' | 'officer' | 'chair' | 'scrutineer' | 'reviewer';
