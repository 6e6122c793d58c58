import * as fc from 'fast-check';
import { addDays } from '../dates/civil-date';
import { asKnownOn, builtInCalendar as calendar, covers, withHoliday, withoutHoliday } from './working-calendar';
import { addWorkingDays, isWorkingDay, whyNotWorking, workingDaysBetween } from './working-days';

const dayOf = (offset: number) => addDays('2018-01-01', offset);
const covered = fc.integer({ min: 0, max: 4017 }).map(dayOf);
const inTheMiddle = fc.integer({ min: 400, max: 3600 }).map(dayOf);
const some = fc.integer({ min: -200, max: 200 });

describe('working days', () => {
  it('never land on a weekend or a bank holiday', () => {
    fc.assert(
      fc.property(inTheMiddle, some, (date, days) => {
        fc.pre(days !== 0);
        const reached = addWorkingDays(date, days, calendar);
        expect(reached !== null && isWorkingDay(reached, calendar)).toBe(true);
      }),
    );
  });

  it('count back to the number that was added', () => {
    fc.assert(
      fc.property(inTheMiddle, some, (date, days) => {
        expect(workingDaysBetween(date, addWorkingDays(date, days, calendar) ?? '', calendar) + 0).toBe(days);
      }),
    );
  });

  it('grow with the number added and with the start', () => {
    fc.assert(
      fc.property(inTheMiddle, some, (date, days) => {
        const reached = addWorkingDays(date, days, calendar) ?? '';
        const further = addWorkingDays(date, days + 1, calendar) ?? '';
        const later = addWorkingDays(addDays(date, 1), days, calendar) ?? '';
        expect(further > reached).toBe(true);
        expect(later >= reached).toBe(true);
      }),
    );
  });

  it('come back to the working day they left', () => {
    fc.assert(
      fc.property(inTheMiddle, some, (date, days) => {
        fc.pre(isWorkingDay(date, calendar));
        expect(addWorkingDays(addWorkingDays(date, days, calendar) ?? '', -days, calendar)).toBe(date);
      }),
    );
  });

  it('are those found by stepping day by day', () => {
    fc.assert(
      fc.property(inTheMiddle, fc.integer({ min: 0, max: 120 }), (date, length) => {
        const after = Array.from({ length }, (_, offset) => addDays(date, offset + 1));
        const before = Array.from({ length }, (_, offset) => addDays(date, -offset - 1));
        const working = (days: string[]) => days.filter((day) => isWorkingDay(day, calendar)).length;
        expect(workingDaysBetween(date, addDays(date, length), calendar)).toBe(working(after));
        expect(-workingDaysBetween(date, addDays(date, -length), calendar) + 0).toBe(working(before));
      }),
    );
  });

  it('are none from a day to itself', () => {
    fc.assert(
      fc.property(covered, (date) => {
        expect(workingDaysBetween(date, date, calendar)).toBe(0);
        expect(addWorkingDays(date, 0, calendar)).toBe(date);
      }),
    );
  });

  it('say why a day is not one', () => {
    expect(whyNotWorking('2024-03-29', calendar)).toBe('bank holiday: Good Friday');
    expect(whyNotWorking('2021-12-27', calendar)).toBe('bank holiday: Christmas Day (substitute day)');
    expect(whyNotWorking('2024-03-30', calendar)).toBe('Saturday');
    expect(whyNotWorking('2024-03-31', calendar)).toBe('Sunday');
    expect(whyNotWorking('2024-04-02', calendar)).toBeNull();
    expect(isWorkingDay('2020-05-04', calendar)).toBe(true);
  });

  it('end with the calendar', () => {
    expect(addWorkingDays('2028-12-28', 1, calendar)).toBe('2028-12-29');
    expect(addWorkingDays('2028-12-28', 2, calendar)).toBeNull();
    expect(addWorkingDays('2018-01-02', -1, calendar)).toBeNull();
    expect(addWorkingDays('2029-01-02', 1, calendar)).toBeNull();
    expect(addWorkingDays('2017-12-29', 1, calendar)).toBeNull();
    expect(covers(calendar, '2028-12-31') && !covers(calendar, '2029-01-01')).toBe(true);
  });

  it('beyond the calendar are Mondays to Fridays', () => {
    expect(workingDaysBetween('2017-12-22', '2017-12-29', calendar)).toBe(5);
    expect(workingDaysBetween('2017-12-29', '2018-01-02', calendar)).toBe(1);
    expect(workingDaysBetween('2028-12-29', '2029-01-05', calendar)).toBe(5);
    expect(workingDaysBetween('2029-01-05', '2028-12-29', calendar)).toBe(-5);
  });
});

describe('the working calendar', () => {
  it('holds 91 bank holidays and two withdrawn ones', () => {
    const standing = calendar.holidays.filter(({ withdrawnOn }) => withdrawnOn === null);
    expect([standing.length, calendar.holidays.length]).toEqual([91, 93]);
    expect(new Set(standing.map(({ date }) => date)).size).toBe(91);
    expect(calendar.version).toBe('england-and-wales-2025-11-24');
  });

  it('covers its first and its last day, and none beyond them', () => {
    const { from, until } = calendar.covers;
    expect([addDays(from, -1), from, until, addDays(until, 1)].map((day) => covers(calendar, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('knows on a day what had been proclaimed and not withdrawn by then', () => {
    const before = asKnownOn(calendar, '2019-06-06');
    const after = asKnownOn(calendar, '2019-06-07');
    expect([isWorkingDay('2020-05-04', before), isWorkingDay('2020-05-08', before)]).toEqual([false, true]);
    expect([isWorkingDay('2020-05-04', after), isWorkingDay('2020-05-08', after)]).toEqual([true, false]);
    expect(isWorkingDay('2022-09-19', asKnownOn(calendar, '2022-09-09'))).toBe(true);
    expect(isWorkingDay('2022-09-19', asKnownOn(calendar, '2022-09-10'))).toBe(false);
    expect(before.version).toBe(calendar.version);
  });

  it('is one object between two days on which nothing became known', () => {
    expect(asKnownOn(calendar, '2024-01-01')).toBe(asKnownOn(calendar, '2026-11-21'));
    expect(asKnownOn(calendar, '2018-07-01')).not.toBe(asKnownOn(calendar, '2026-11-21'));
  });

  it('takes a one-off holiday, known from its day, and leaves the old calendar as it was', () => {
    const holiday = { date: '2027-06-07', title: 'A national day', knownFrom: '2027-01-15' };
    const changed = withHoliday(calendar, holiday, 'england-and-wales-2027-01-15');
    expect(whyNotWorking('2027-06-07', changed)).toBe('bank holiday: A national day');
    expect(isWorkingDay('2027-06-07', asKnownOn(changed, '2027-01-14'))).toBe(true);
    expect(isWorkingDay('2027-06-07', calendar)).toBe(true);
    expect(changed.version).toBe('england-and-wales-2027-01-15');
    expect(withHoliday(changed, holiday, 'again').holidays).toEqual(changed.holidays);
  });

  it('withdraws a holiday from the day it was withdrawn', () => {
    const changed = withoutHoliday(calendar, '2027-05-31', '2027-02-01', 'moved');
    expect(isWorkingDay('2027-05-31', changed)).toBe(true);
    expect(isWorkingDay('2027-05-31', asKnownOn(changed, '2027-01-31'))).toBe(false);
    const restored = withHoliday(changed, { date: '2027-05-31', title: 'Spring', knownFrom: '2027-03-01' }, 'restored');
    expect(isWorkingDay('2027-05-31', restored)).toBe(false);
    expect(isWorkingDay('2027-05-31', asKnownOn(restored, '2027-02-15'))).toBe(true);
  });

  it('keeps its holidays in the order of their days', () => {
    const dates = withHoliday(calendar, { date: '2019-03-05', title: 'One', knownFrom: null }, 'x').holidays.map(
      ({ date }) => date,
    );
    expect(dates).toEqual(dates.toSorted());
  });
});
