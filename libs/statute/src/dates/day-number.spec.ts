import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { daysInMonth, dayNumber, dayText, readDay, weekday, weekdaysBefore } from './day-number';

const epoch = Temporal.PlainDate.from('1970-01-01');
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });

describe('a day number', () => {
  it('agrees with Temporal.PlainDate on every day', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = epoch.add({ days: number });
        expect(dayText(number)).toBe(date.toString());
        expect(dayNumber(date.toString())).toBe(number);
        expect(weekday(number)).toBe(date.dayOfWeek - 1);
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees with Temporal.PlainDate on each day of four centuries', () => {
    const first = dayNumber('1900-01-01');
    let date = Temporal.PlainDate.from('1900-01-01');
    let disagreements = 0;
    for (let number = first; date.year < 2301; number += 1) {
      const text = date.toString();
      if (dayText(number) !== text || dayNumber(text) !== number) disagreements += 1;
      date = date.add({ days: 1 });
    }
    expect(disagreements).toBe(0);
  });

  it('is written back as the text it was read from, or is not a day', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
    const four = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
    fc.assert(
      fc.property(four, two, two, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const number = readDay(text);
        const real = Number(year) > 0 && Number(day) > 0 && Number(day) <= daysInMonth(Number(year), Number(month));
        expect(number === null ? null : dayText(number)).toBe(real ? text : null);
      }),
      { numRuns: 3000 },
    );
  });

  it('counts Mondays to Fridays between any two days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, length) => {
        const days = Array.from({ length }, (_, offset) => weekday(from + offset));
        expect(weekdaysBefore(from + length) - weekdaysBefore(from)).toBe(days.filter((day) => day < 5).length);
      }),
    );
  });

  it('refuses what is not a real day, and days that cannot be written', () => {
    expect(() => dayNumber('2026-02-30')).toThrow("'2026-02-30' is not a real day; write it as YYYY-MM-DD.");
    expect(() => dayText(dayNumber('9999-12-31') + 1)).toThrow(RangeError);
    expect(() => dayText(Number.NaN)).toThrow(RangeError);
  });
});
