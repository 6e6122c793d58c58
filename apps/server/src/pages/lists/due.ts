import { daysBetween, inWords, type CivilDate, type StatedDate } from '@waymark/statute';

/** When something is due, as a list says it: the day, and how far away it is. */
export interface DueShown {
  readonly day: string | null;
  readonly words: string;
}

interface Due {
  readonly due: CivilDate | null;
  readonly dueLatest?: CivilDate | null;
  readonly since?: StatedDate | null;
  readonly deadline?: string | null;
}

export function dueShown({ due, dueLatest = null, since = null, deadline = null }: Due, today: CivilDate): DueShown {
  const last = dueLatest ?? due;
  if (last === null) {
    const waiting = since === null || since === 'not-known' ? '' : `, waiting since ${inWords(since)}`;
    return { day: null, words: `No day set${waiting}` };
  }
  const day = due === null || dueLatest === null ? inWords(last) : `${inWords(due)} to ${inWords(dueLatest)}`;
  if (deadline === 'panel-letter') return { day, words: last < today ? 'expected, not yet received' : 'expected' };
  return { day, words: farAway(daysBetween(today, last)) };
}

function farAway(days: number): string {
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  return days > 0 ? `in ${days} days` : `${days === -1 ? '1 day' : `${-days} days`} overdue`;
}
