import type { StateShown } from '../timeliness/states';

/**
 * "3 deadlines are over: 2 met, 1 late by 2 working days", "2 deadlines are over, both met"; null where none is. What came
 * late beside them is said after it: the five days of an incident are met by its first notification alone.
 */
export function overInWords(states: readonly StateShown[], furtherLate = 0): string | null {
  const over = eachInWords(states);
  if (over === null || furtherLate === 0) return over;
  return `${over}; beside them ${furtherLate === 1 ? 'a further notification was' : `${furtherLate} further notifications were`} late`;
}

function eachInWords(states: readonly StateShown[]): string | null {
  if (states.length === 0) return null;
  const counts = new Map<string, number>();
  for (const words of states.map(inWords)) counts.set(words, (counts.get(words) ?? 0) + 1);
  const [alike] = counts.keys();
  if (states.length > 1 && counts.size === 1) {
    return `${states.length} deadlines are over, ${states.length === 2 ? 'both' : 'all'} ${alike}`;
  }
  const each = [...counts].map(([words, count]) => (states.length === 1 ? words : `${count} ${words}`));
  return `${states.length === 1 ? '1 deadline is' : `${states.length} deadlines are`} over: ${each.join(', ')}`;
}

const met: ReadonlySet<string> = new Set(['On time', 'As expected', 'Available']);

function inWords({ tag, more }: StateShown): string {
  if (met.has(tag)) return 'met';
  if (tag === 'Not applicable') return 'not applicable';
  if (tag === 'Missed') return `missed (${more})`;
  return `${tag.charAt(0).toLowerCase()}${tag.slice(1)} ${more}`.trim();
}
