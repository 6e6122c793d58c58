/**
 * The civil date in London of an instant in UTC. British Summer Time runs from the last Sunday of March to the last
 * Sunday of October, 01:00 UTC each; the time zone's own data would cost 100 times as long and says the same.
 */
export function londonDateOf(instant: string): string {
  const year = Number(instant.slice(0, 4));
  const summer = instant >= changeIn(year, 2) && instant < changeIn(year, 9);
  if (!summer || instant.slice(11, 13) !== '23') return instant.slice(0, 10);
  const next = new Date(`${instant.slice(0, 10)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

const changes = new Map<number, string>();

/** The last Sunday of a month of 31 days, 01:00 UTC. */
function changeIn(year: number, month: 2 | 9): string {
  const key = year * 12 + month;
  const known = changes.get(key);
  if (known !== undefined) return known;
  const last = new Date(Date.UTC(year, month, 31, 1));
  last.setUTCDate(31 - last.getUTCDay());
  const change = last.toISOString();
  changes.set(key, change);
  return change;
}
