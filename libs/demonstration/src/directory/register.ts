import { demonstrator } from '@waymark/engine';
import { chanceOf, type Chance } from '../chance';
import { after, instantOf, later, onWorkingDay } from '../days';
import { officeHours } from '../script/write-up';
import type { Step } from '../script/step';
import type { Agency, Area, DatedRole, Human } from './area';
import { beginning, careBoardsFrom } from './dates';
import type { Entry } from './entry';
import { yearlyReportsOf } from './yearly-reports';

/** The step with which a demonstration begins: it tells one seed, size and script from another. */
export const beginningKey = (seed: number, partnerships: number): string =>
  `demonstration/${seed}/begins/${partnerships}/release-5`;

/** Everything that is recorded of an area's directory, at its beginning and when it changes. */
export function registerArea(area: Area, partnerships: number): Step[] {
  const begins = after(onWorkingDay(beginning), area.index % 15);
  const setUp = after(begins, 2);
  const chance = chanceOf(area.seed, 'directory', area.index);
  const hours = officeHours(chance, area.index === 0 ? { from: 540, until: 540 } : { from: 545, until: 840 });
  return entriesOf(area, begins, chance)
    .sort((one, other) => (one.typed < other.typed ? -1 : one.typed > other.typed ? 1 : 0))
    .map(({ stream, type, data, on, typed, by = area.administrator.id }, ordinal) => ({
      at: instantOf(typed, hours(typed)),
      day: typed,
      key:
        area.index === 0 && ordinal === 0
          ? beginningKey(area.seed, partnerships)
          : `demonstration/${area.seed}/directory/${area.index}/${ordinal}`,
      story: 'directory',
      by: { person: typed <= setUp ? demonstrator : by, partnership: area.id },
      where: { stream },
      deed: { type, on, data },
    }));
}

function entriesOf(area: Area, begins: string, chance: Chance): Entry[] {
  const own = (type: string, data: Entry['data'], on: string, typed = begins): Entry => {
    return { stream: `partnership-${area.id}`, type, data, on, typed };
  };
  return [
    own('PartnershipRegistered', { name: area.name }, begins),
    ...area.bodies.flatMap(({ id, kind, name, from, until }) => [
      own('BodyJoined', { body: id, kind, name }, from, announced(from, begins)),
      ...(until === null ? [] : [own('BodyLeft', { body: id }, until, announced(until, begins))]),
    ]),
    own('MilestonesSet', { milestones: area.milestones }, begins),
    ...(area.basis === 'notification' ? [] : [own('RapidReviewBasisChosen', awarenessChosen(area), begins)]),
    ...(area.panelLetterWorkingDays === null
      ? []
      : [own('PanelLetterExpectationSet', letterExpected(area.panelLetterWorkingDays), begins)]),
    ...yearlyReportsOf(area),
    ...area.agencies.flatMap((agency) => entriesOfAgency(agency, area, begins)),
    ...area.people.flatMap((human) => entriesOfHuman(human, area, after(begins, chance.whole(0, 2)))),
  ];
}

/** Changes of the list of bodies are put down some days ahead. */
const announced = (day: string, begins: string): string => later(begins, after(onWorkingDay(day), -4));

const awarenessChosen = ({ basis }: Area) => ({
  basis,
  why: 'The partners agreed to work to the earlier day, so that the count does not depend on when the form was sent.',
});

const letterExpected = (workingDays: number) => ({
  workingDays,
  why: 'What the partnership has usually seen. A letter that comes later is no breach.',
});

function entriesOfAgency({ id, name, kind, within, from, until, succeededBy }: Agency, area: Area, begins: string) {
  const stream = `agency-${id}`;
  const typed = from === null ? begins : announced(from, begins);
  const registered = { name, kind, partnership: area.id, area: within };
  const entries: Entry[] = [{ stream, type: 'AgencyRegistered', data: registered, on: typed, typed }];
  if (until !== null && succeededBy !== null) {
    const data = { by: succeededBy };
    entries.push({ stream, type: 'AgencySucceeded', data, on: careBoardsFrom, typed: announced(until, begins) });
  }
  return entries;
}

function entriesOfHuman({ id, name, title, roles }: Human, area: Area, comes: string): Entry[] {
  const stream = `person-${id}`;
  const joins = roles.every(({ from }) => from !== null) ? later(comes, onWorkingDay(roles[0]!.from!)) : comes;
  return [
    { stream, type: 'PersonRegistered', data: { partnership: area.id, name, title }, on: joins, typed: joins },
    ...roles.flatMap((role) => entriesOfRole(stream, role, area, joins)),
  ];
}

function entriesOfRole(stream: string, { role, agency, body, from, until }: DatedRole, area: Area, joins: string) {
  const data = {
    role,
    partnership: area.id,
    ...(agency === null ? {} : { agency }),
    ...(body === null ? {} : { body }),
  };
  const given = from === null ? joins : later(joins, onWorkingDay(from));
  const entries: Entry[] = [{ stream, type: 'RoleGiven', data, on: given, typed: given }];
  if (until !== null) {
    const ended = onWorkingDay(until);
    entries.push({ stream, type: 'RoleEnded', data, on: ended, typed: ended });
  }
  return entries;
}
