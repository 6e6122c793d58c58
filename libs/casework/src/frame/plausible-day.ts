import { z } from 'zod';
import { addYears, CivilDate, spanOf, type StatedDate } from '@waymark/statute';
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

/** What a step names by a day that is to come: when something is due, is to be answered, or is looked at again. */
export const daysNamed = (
  fact: Pick<Fact, 'whole' | 'happened'> | undefined,
  data: Readonly<Record<string, unknown>>,
): readonly CivilDate[] =>
  Object.entries(data).flatMap(([field, value]) => {
    const schema = fact === undefined ? undefined : own(fact.whole.shape as Record<string, unknown>, field);
    return isDay(schema) && !fact!.happened.includes(field) && typeof value === 'string' ? [value] : [];
  });

const isDay = (schema: unknown): boolean =>
  schema === CivilDate || (schema instanceof z.ZodOptional && schema.unwrap() === CivilDate);

/** Such a day may lie behind. Ten years ahead it is a slip of the keyboard more often than a plan. */
export function askedOfDaysToCome(days: readonly CivilDate[], today: CivilDate): Objection | null {
  if (days.every((day) => day <= addYears(today, yearsAhead))) return null;
  const because = 'A date that it names lies more than ten years ahead. If it is right all the same, say why.';
  return { rule: dayIsPlausible.rule, force: 'ask', because, source: null };
}

/** What is asked of the day on which something happened, or is to happen; null: nothing. */
export function askedOfDay(stated: StatedDate, today: CivilDate): Objection | null {
  const { earliest, latest } = spanOf(stated);
  const [from, until] = [earliest ?? latest, latest ?? earliest];
  if (from === null || until === null) return null;
  if (from >= firstDay && until <= addYears(today, yearsAhead)) return null;
  const because =
    from < firstDay
      ? 'The date lies before the Children Act 1989. If it is right all the same, say why.'
      : 'The date lies more than ten years ahead. If it is right all the same, say why.';
  return { rule: dayIsPlausible.rule, force: 'ask', because, source: null };
}
