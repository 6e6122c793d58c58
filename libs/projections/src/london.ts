import type { CivilDate } from '@waymark/statute';

const hour = 3_600_000;
const day = 86_400_000;

/**
 * The civil date in London of an instant in UTC ('2026-05-13T23:30:00.000Z' → '2026-05-14').
 *
 * Every event of every rebuild passes here, and Intl takes microseconds, so the rule itself is used: since 1996 summer
 * time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. The specification
 * holds it against Intl.
 */
export function londonDateOf(instant: string): CivilDate {
  // In the last hour of a day alone can an hour of summer time make a difference.
  if (instant.length !== 24 || instant[23] !== 'Z') throw new RangeError('That is not an instant in UTC.');
  const date = instant.slice(0, 10);
  if (!instant.startsWith('23', 11)) return date;
  const at = Date.parse(instant);
  return isSummerTime(at) ? new Date(at + hour).toISOString().slice(0, 10) : date;
}

function isSummerTime(at: number): boolean {
  const year = new Date(at).getUTCFullYear();
  return at >= lastSundayAtOne(year, 2) && at < lastSundayAtOne(year, 9);
}

function lastSundayAtOne(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0, 1);
  return last - new Date(last).getUTCDay() * day;
}
