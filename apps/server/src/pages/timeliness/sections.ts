import { nameOfDeadline } from '@waymark/statute';
import type { Asked } from './asked';
import { queryOf } from './asked';
import { deadlinesShown } from './deadline-section';

/** What has a page of its own beside the deadlines. */
const besideDeadlines = {
  days: 'Where the days went',
  actions: 'Actions',
  attendance: 'Attendance',
  challenges: 'Scrutiny: challenges',
  departures: 'Departures',
} as const;

export type SectionBeside = keyof typeof besideDeadlines;

export const isBeside = (name: string): name is SectionBeside => Object.hasOwn(besideDeadlines, name);

export const titleOfSection = (name: SectionBeside): string => besideDeadlines[name];

/** The pages of one partnership, as a menu; each keeps the day that is looked at. */
export function sectionLinks(address: string, { day, hindsight }: Asked, current: string | null) {
  const query = queryOf({ day, hindsight });
  const link = (name: string, text: string) => ({
    text,
    href: `${address}/${name}${query}`,
    current: name === current,
  });
  return [
    { text: 'Summary', href: `${address}${query}`, current: current === null },
    ...deadlinesShown.map((id) => link(id, nameOfDeadline(id))),
    ...Object.entries(besideDeadlines).map(([name, title]) => link(name, title)),
  ];
}
