import { daysBetween, inWords, nameOfDeadline, type CivilDate, type StatedDate } from '@waymark/statute';
import { capitalised } from '../words/counts';

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
  const waiting = since === null || since === 'not-known' ? null : `waiting since ${inWords(since)}`;
  if (last === null) return { day: null, words: capitalised(waiting ?? 'no day set') };
  const day = due === null || dueLatest === null ? inWords(last) : `${inWords(due)} to ${inWords(dueLatest)}`;
  if (deadline === 'panel-letter') return { day, words: last < today ? 'expected, not yet received' : 'expected' };
  const away = farAway(daysBetween(today, last));
  if (since === null) return { day, words: away };
  // It waits now; the day is that of what it holds up.
  if (last < today) return { day, words: [away, ...(waiting === null ? [] : [waiting])].join(', ') };
  const what = deadline === null ? 'due' : `${nameOfDeadline(deadline)} due`;
  return { day: capitalised(waiting ?? 'waiting'), words: `${what} ${day}, ${away}` };
}

function farAway(days: number): string {
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  return days > 0 ? `in ${days} days` : `${days === -1 ? '1 day' : `${-days} days`} overdue`;
}
