const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
});

/** An instant in UTC as London wrote it: '16 June 2026 at 8:06am'. */
export function instantInWords(instant: string): string {
  const parts = Object.fromEntries(inLondon.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const half = (parts['dayPeriod'] ?? '').replace(/[^a-z]/gi, '').toLowerCase();
  return `${parts['day']} ${parts['month']} ${parts['year']} at ${parts['hour']}:${parts['minute']}${half}`;
}
