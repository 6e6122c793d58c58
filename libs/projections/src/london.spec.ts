import fc from 'fast-check';
import { londonDateOf } from './london';

const intl = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

test('an instant lies on the London date that Intl gives it, from 1996 to 2100', () => {
  const instants = fc.date({ min: new Date('1996-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (instant) => londonDateOf(instant.toISOString()) === intl.format(instant)),
    { numRuns: 20_000 },
  );
});

test('around each change of the clocks, hour by hour', () => {
  for (let year = 1996; year <= 2060; year += 1) {
    for (const [month, from] of [
      [2, 20],
      [9, 20],
    ] as const) {
      for (let hour = 0; hour < 12 * 24; hour += 1) {
        const instant = new Date(Date.UTC(year, month, from, hour, 59, 59, 999));
        expect(londonDateOf(instant.toISOString())).toBe(intl.format(instant));
      }
    }
  }
});

test('in summer the last hour of a day in UTC is the next day in London', () => {
  expect(londonDateOf('2026-05-13T22:59:59.999Z')).toBe('2026-05-13');
  expect(londonDateOf('2026-05-13T23:00:00.000Z')).toBe('2026-05-14');
  expect(londonDateOf('2026-12-31T23:59:59.999Z')).toBe('2026-12-31');
});

test('what is no instant in UTC is refused', () => {
  expect(() => londonDateOf('2026-05-13T23:00:00+01:00')).toThrow(RangeError);
  expect(() => londonDateOf('2026-05-13')).toThrow(RangeError);
});
