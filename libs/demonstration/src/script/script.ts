import { addMonths, type CivilDate } from '@waymark/statute';
import type { Area } from '../directory/area';
import { planAreas } from '../directory/areas';
import { registerArea } from '../directory/register';
import { workingNames } from '../names/working-names';
import type { Group } from '../chapters/attending';
import { after } from '../days';
import { stories } from '../stories';
import { groupYear, meetingDays, type OnAgenda } from '../stories/groups';
import { joined } from '../stories/joining';
import { ledByOthers } from '../stories/led-by-others';
import { nationalLearningOf } from '../stories/national-learning';
import { sceneOf, type Scene } from '../stories/scene';
import { almanacOf, years } from './almanac';
import type { Entry } from './entry';
import { inOrder, type Step } from './step';
import { writeUp } from './write-up';

/** A case, or two that are joined, not yet told: only when its time comes is it written out. */
interface Planned {
  readonly alias: string;
  readonly aware: CivilDate;
  readonly write: () => Step[];
}

/**
 * Everything that is recorded, in the one order in which it is. Whatever `until` is, the script up to it is the same:
 * so filling further equals filling at once. Cases are written out month by month, so that many areas need no more
 * memory than their open cases do.
 */
export function* scriptOf(seed: number, partnerships: number, until: CivilDate): Generator<Step> {
  const areas = planAreas(seed, partnerships);
  const planned = areas.flatMap((area) => {
    const cases = casesOf(area, areas);
    return [...cases, ...besideCasesOf(area), ...groupsOf(area, cases)];
  });
  let waiting = areas.flatMap((area) => registerArea(area, partnerships));
  for (let month = '2021-03-01'; month <= until; month = addMonths(month, 1)) {
    const next = addMonths(month, 1);
    for (const { aware, write } of planned) if (aware >= month && aware < next) waiting.push(...write());
    waiting.sort(inOrder);
    const ready = waiting.findIndex(({ day }) => day >= next || day > until);
    yield* ready < 0 ? waiting : waiting.slice(0, ready);
    waiting = ready < 0 ? [] : waiting.slice(ready);
  }
}

function casesOf(area: Area, areas: readonly Area[]): Planned[] {
  const neighbour = areas.length === 1 ? null : areas[(area.index + 1) % areas.length]!;
  const nameOf = workingNames(area.seed, area.index);
  let ordinal = 0;
  const scene = (aware: CivilDate): Scene => {
    const made = sceneOf(area, neighbour, `${area.index}/${ordinal}`, nameOf(ordinal), aware);
    ordinal += 1;
    return made;
  };
  return almanacOf(area.seed, area.index).map((entry) => {
    const scenes = [entry.aware, ...(entry.alsoAware === undefined ? [] : [entry.alsoAware])].map(scene);
    return { alias: scenes[0]!.alias, aware: entry.aware, write: () => tell(area, entry, scenes) };
  });
}

/** Reviews that others lead, and national learning: told apart from the area's own cases. */
function besideCasesOf(area: Area): Planned[] {
  const told = [
    ...ledByOthers(area.index).map((one) => ({ ...one, alias: `${area.index}/led by others/${one.story}` })),
    ...nationalLearningOf(area.index).map((one) => ({ ...one, alias: `${area.index}/national learning/${one.story}` })),
  ];
  return told.map(({ alias, story, aware, workingName, tell: telling }) => {
    const scene = sceneOf(area, null, alias, workingName, aware);
    return { alias, aware, write: () => writeUp(area, { alias, story, deeds: telling(scene), prompt: false }) };
  });
}

/** The meetings of the area's groups, a year at a time, with its cases on their agendas. */
function groupsOf(area: Area, cases: readonly OnAgenda[]): Planned[] {
  return years.flatMap((year) =>
    groups.map((group) => {
      const days = meetingDays(group, area.index, year);
      const alias = `${area.index}/${group}/${year}`;
      const aware = after(days[0]!, -15);
      const scene = sceneOf(area, null, alias, '', aware);
      const write = () => {
        const deeds = groupYear(scene, group, days, meetingDays(group, area.index, year + 1)[0]!, cases);
        return writeUp(area, { alias, story: group, deeds, prompt: false });
      };
      return { alias, aware, write };
    }),
  );
}

const groups: readonly Group[] = ['practice review group', 'executive'];

function tell(area: Area, { story, prompt = false }: Entry, [one, other]: readonly Scene[]): Step[] {
  const told = story === 'joined' ? joined(one!, other!) : [stories[story](one!)];
  return told.flatMap((deeds, which) => writeUp(area, { alias: [one!, other!][which]!.alias, story, deeds, prompt }));
}
