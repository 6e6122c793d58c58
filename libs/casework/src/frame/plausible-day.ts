import { z } from 'zod';
import { addYears, CivilDate, spanOf, StatedDate } from '@waymark/statute';
import type { Fact } from './fact';
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
  generally: 'The day lies before the Children Act 1989, or more than ten years ahead.',
} as const;

/** The days that a step names beside its own, also in the rows of a list. */
export const daysNamed = (
  fact: Pick<Fact, 'whole'> | undefined,
  data: Readonly<Record<string, unknown>>,
): readonly StatedDate[] =>
  Object.entries(data).flatMap(([field, value]) =>
    fact === undefined ? [] : daysIn(own(fact.whole.shape as Record<string, unknown>, field), value),
  );

function daysIn(schema: unknown, value: unknown): readonly StatedDate[] {
  if (schema === CivilDate || schema === StatedDate) return typeof value === 'string' ? [value] : [];
  if (schema instanceof z.ZodOptional) return daysIn(schema.unwrap(), value);
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.flatMap((row: unknown) => daysIn(schema.element, row)) : [];
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, part]) => daysIn(own(schema.shape, field), part));
}

/** Asked once, however many of them there are. */
export function askedOfDaysNamed(days: readonly StatedDate[], today: CivilDate): Objection | null {
  const [asked] = days.flatMap((day) => askedOf('A date that it names', day, today) ?? []);
  return asked ?? null;
}

/** What is asked of the day on which something happened, or is to happen; null: nothing. */
export const askedOfDay = (stated: StatedDate, today: CivilDate): Objection | null =>
  askedOf('The date', stated, today);

function askedOf(which: string, stated: StatedDate, today: CivilDate): Objection | null {
  const { earliest, latest } = spanOf(stated);
  const [from, until] = [earliest ?? latest, latest ?? earliest];
  if (from === null || until === null) return null;
  if (from >= firstDay && until <= addYears(today, yearsAhead)) return null;
  const where = from < firstDay ? 'before the Children Act 1989' : 'more than ten years ahead';
  const because = `${which} lies ${where}. If it is right all the same, say why.`;
  return { rule: dayIsPlausible.rule, force: 'ask', because, source: null };
}
