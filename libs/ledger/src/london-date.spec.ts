import fc from 'fast-check';
import { londonDateOf } from './london-date';

describe('The civil date in London', () => {
  const byTimeZoneData = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

  it('is what the time zone data says, for any instant between 2000 and 2100', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (instant) => {
          expect(londonDateOf(instant.toISOString())).toBe(byTimeZoneData.format(instant));
        },
      ),
    );
  });

  it('turns an hour early on a summer night, and on the hour of the change', () => {
    expect(londonDateOf('2026-06-30T22:59:59.999Z')).toBe('2026-06-30');
    expect(londonDateOf('2026-06-30T23:00:00.000Z')).toBe('2026-07-01');
    expect(londonDateOf('2026-10-25T00:59:59.999Z')).toBe('2026-10-25');
    expect(londonDateOf('2026-12-31T23:30:00.000Z')).toBe('2026-12-31');
  });
});
