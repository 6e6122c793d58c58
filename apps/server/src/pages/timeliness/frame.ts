import type { PartnershipEntry, Timeliness } from '@waymark/projections';
import type { CivilDate } from '@waymark/statute';
import type { Page } from '../rendering/page';
import { objectionTo, queryOf, type Asked } from './asked';
import { sectionLinks } from './sections';

/** What every page of a partnership's figures is made from. */
export interface Standing {
  readonly partnership: PartnershipEntry;
  readonly timeliness: Timeliness;
  readonly asked: Asked;
  readonly today: CivilDate;
}

interface Framed {
  readonly template: string;
  /** As in the address; null: the summary. */
  readonly section: string | null;
  readonly heading: string;
  readonly headline: string;
  readonly context: object;
}

/**
 * One page of figures: its headline sentence first, the day that it speaks of, and the way to the others. Where something
 * asked for cannot be read the page says so beside what was typed, and shows today in the meantime.
 */
export function framed(
  { partnership, timeliness, asked, today }: Standing,
  { template, section, heading, headline, context }: Framed,
): Page {
  const { day, hindsight, period, objections } = asked;
  const name = partnership.name ?? 'A partnership without a name';
  const home = `/timeliness/${partnership.id}`;
  const title = section === null ? `Timeliness, ${name}` : `${heading}, ${name}`;
  return {
    template,
    title: objections.length === 0 ? title : `Error: ${title}`,
    section: 'timeliness',
    status: objections.length === 0 ? 200 : 400,
    context: {
      name,
      heading,
      headline,
      home,
      address: section === null ? home : `${home}/${section}`,
      /** Of the same day, for the pages and files beside this one. */
      query: queryOf({ day, hindsight }),
      asked,
      wrong: (field: string) => objectionTo(asked, field),
      objections: objections.map(({ field, text, boxes }) => ({
        text,
        href: `#${field}${boxes[0] === undefined ? '' : `-${boxes[0]}`}`,
      })),
      day,
      period,
      lookingAhead: day > today,
      isToday: day === today,
      links: sectionLinks(home, asked, section),
      calendarVersion: timeliness.calendar,
      ...context,
    },
  };
}
