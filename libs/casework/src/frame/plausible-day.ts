import { z } from 'zod';
import { addYears, CivilDate, inWords, spanOf, StatedDate } from '@waymark/statute';
import type { Fact } from './fact';
import { isAhead } from './happened';
import { own } from './own';
import type { Objection } from './rule';

// A slip of the keyboard dates a step in another century. History can be old and plans can reach far, so such a day is
// asked about and never refused.

/** Royal assent of the Children Act 1989: before it no body had the duties that these records are about. */
const firstDay = '1989-11-16';

/** Nothing that partnerships plan reaches further: changes to areas and bodies are made law a few years ahead. */
const yearsAhead = 10;

export const dayIsPlausible = {
  rule: 'dayIsPlausible',
  generally: 'A day lies before the Children Act 1989, more than ten years ahead, or ahead though it is named as past.',
} as const;

/** A day that a step names beside its own. What a source tells of has happened; what is planned or due is one plain day. */
export interface DayNamed {
  readonly day: StatedDate;
  readonly hasHappened: boolean;
  /** In which row of a list it stands, the first being 1; null: in none. */
  readonly row: number | null;
}

/** The days that a step names, also in the rows of a list. */
export const daysNamed = (
  fact: Pick<Fact, 'whole'> | undefined,
  data: Readonly<Record<string, unknown>>,
): readonly DayNamed[] =>
  Object.entries(data).flatMap(([field, value]) =>
    fact === undefined ? [] : daysIn(own(fact.whole.shape as Record<string, unknown>, field), value, null),
  );

function daysIn(schema: unknown, value: unknown, row: number | null): readonly DayNamed[] {
  if (schema === CivilDate || schema === StatedDate)
    return typeof value === 'string' ? [{ day: value, hasHappened: schema === StatedDate, row }] : [];
  if (schema instanceof z.ZodOptional) return daysIn(schema.unwrap(), value, row);
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.flatMap((one: unknown, at) => daysIn(schema.element, one, at + 1)) : [];
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, part]) => daysIn(own(schema.shape, field), part, row));
}

/** Asked once, however many of them there are. */
export function askedOfDaysNamed(days: readonly DayNamed[], today: CivilDate): Objection | null {
  const [asked] = days.flatMap(
    ({ day, hasHappened, row }) =>
      askedOf(named(row), day, today) ?? (hasHappened ? (askedAhead(named(row), day, today) ?? []) : []),
  );
  return asked ?? null;
}

/** The day itself may be sealed, and is not quoted. */
const named = (row: number | null): string =>
  row === null ? 'A date that it names' : `A date that it names, in row ${row} of a list,`;

/** In a row of many a slip is easily overlooked; and an expected birth is told by the day that is to come. */
const askedAhead = (which: string, day: StatedDate, today: CivilDate): Objection | null =>
  isAhead(day, today) ? asked(`${which} is told as past and lies in the future.`) : null;

/** What is asked of the day on which something happened, or is to happen; null: nothing. */
export const askedOfDay = (stated: StatedDate, today: CivilDate): Objection | null =>
  askedOf(`The date, ${inWords(stated)},`, stated, today);

function askedOf(which: string, stated: StatedDate, today: CivilDate): Objection | null {
  const { earliest, latest } = spanOf(stated);
  const [from, until] = [earliest ?? latest, latest ?? earliest];
  if (from === null || until === null) return null;
  if (from >= firstDay && until <= addYears(today, yearsAhead)) return null;
  const where = from < firstDay ? 'before the Children Act 1989' : 'more than ten years ahead';
  return asked(`${which} lies ${where}.`);
}

const asked = (what: string): Objection => ({
  rule: dayIsPlausible.rule,
  force: 'ask',
  because: `${what} If it is right all the same, say why.`,
  source: null,
});
