import * as fc from 'fast-check';
import { z } from 'zod';
import { addDays, addMonths, addYears, CivilDate, daysBetween, weekdayOf } from './civil-date';
import { dayText } from './day-number';
import { financialYearEnd, financialYearOf, quarterOf } from './financial-year';

const anyDate = fc.integer({ min: -40_000, max: 60_000 }).map(dayText);

describe('a civil date', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-5-1',
    '2026-05',
    '',
    'yesterday',
    '0000-01-01',
    '2026-05-13T00:00',
    ' 2026-05-13',
  ])('is not %p', (text) => {
    const read = CivilDate.safeParse(text);
    expect(read.error?.issues[0]?.message).toBe(
      'This is not a real day. Give it as YYYY-MM-DD, for example 2026-05-13.',
    );
  });

  it('is a real day, leap days included', () => {
    expect(CivilDate.parse('2024-02-29')).toBe('2024-02-29');
    expect(CivilDate.safeParse('2023-02-29').success).toBe(false);
    expect(CivilDate.safeParse(20260513).error?.issues[0]?.message).toContain('YYYY-MM-DD');
  });

  it('describes itself to a JSON schema', () => {
    expect(z.toJSONSchema(CivilDate)).toMatchObject({ type: 'string', format: 'date' });
  });

  it('comes back when the same days are added and taken away', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(addDays(moved, -days)).toBe(date);
        expect(daysBetween(date, moved)).toBe(days);
        expect(moved > date).toBe(days > 0);
      }),
    );
  });

  it('clamps to the end of a month that is too short', () => {
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2022-08-31', 6)).toBe('2023-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  });

  it('has a weekday, a quarter and a financial year', () => {
    expect(weekdayOf('2024-05-24')).toBe('Friday');
    expect(quarterOf('2026-04-01')).toBe('2026-27 Q1');
    expect(quarterOf('2026-06-30')).toBe('2026-27 Q1');
    expect(quarterOf('2026-07-01')).toBe('2026-27 Q2');
    expect(quarterOf('2026-12-31')).toBe('2026-27 Q3');
    expect(quarterOf('2027-03-31')).toBe('2026-27 Q4');
    expect(financialYearOf('2027-03-31')).toBe('2026-27');
    expect(financialYearOf('1999-04-01')).toBe('1999-00');
    expect(financialYearEnd('2026-04-01')).toBe('2027-03-31');
    expect(financialYearEnd('2026-03-31')).toBe('2026-03-31');
  });
});
