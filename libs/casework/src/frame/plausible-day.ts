import { addYears, spanOf, type CivilDate, type StatedDate } from '@waymark/statute';
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
