import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { asKnownOn, builtInCalendar, withHoliday } from '../calendar/working-calendar';
import { isWorkingDay } from '../calendar/working-days';
import { addDays } from '../dates/civil-date';
import type { ClockId } from '../editions/clock-rule';
import { clockIds } from '../editions/clock-rule';
import type { CountUsing } from './count';
import { count } from './count';
import type { CannotCount, Counted } from './counted';

const using: CountUsing = { calendar: builtInCalendar, edition: 'by start date', panelLetterWorkingDays: null };

const isCounted = (answer: Counted | CannotCount): answer is Counted => 'due' in answer;

const counted = (clock: ClockId, from: string, changed: Partial<CountUsing> = {}): Counted => {
  const answer = count(clock, from, { ...using, ...changed });
  if (!isCounted(answer)) throw new Error(answer.because);
  return answer;
};

const due = (clock: ClockId, from: string, changed: Partial<CountUsing> = {}) => counted(clock, from, changed).due;

const clockOf: Record<string, ClockId> = {
  notify_5wd_from_awareness: 'notification',
  rapid_review_15wd: 'rapid-review',
  lcspr_6_calendar_months: 'practice-review',
  report_to_panel_sos_7wd_before_publication: 'advance-copies',
};

const vectors = readFileSync(join(__dirname, '../../test-data/deadline-vectors.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(',') as [string, string, string, string]);

describe('a deadline', () => {
  it('has eighteen vectors to stand up to', () => expect(vectors).toHaveLength(18));

  it.each(vectors)('%s from %s is due %s (%s)', (rule, from, expected) => {
    const clock = clockOf[rule];
    expect(clock && due(clock, from)).toBe(expected);
  });

  it.each<[ClockId, string, string]>([
    ['rapid-review', '2024-05-24', '2024-06-17'],
    ['notification', '2023-04-28', '2023-05-09'],
    ['rapid-review', '2022-09-09', '2022-10-03'],
    ['rapid-review', '2026-12-18', '2027-01-13'],
    ['advance-copies', '2024-03-27', '2024-03-18'],
    ['advance-copies', '2023-01-04', '2022-12-21'],
    ['practice-review', '2023-08-31', '2024-02-29'],
    ['public-availability', '2024-03-27', '2025-03-27'],
    ['public-availability', '2024-02-29', '2025-02-28'],
    ['yearly-report', '2025-03-31', '2025-09-30'],
    ['yearly-report', '2024-04-01', '2025-09-30'],
  ])('%s from %s is due %s', (clock, from, expected) => expect(due(clock, from)).toBe(expected));

  it('is what it was before a holiday became known', () => {
    const asThen = asKnownOn(builtInCalendar, '2022-09-09');
    expect(due('rapid-review', '2022-09-09', { calendar: asThen })).toBe('2022-09-30');
    expect(due('rapid-review', '2022-09-09', { calendar: asKnownOn(builtInCalendar, '2022-09-10') })).toBe(
      '2022-10-03',
    );
  });

  it('moves with a holiday proclaimed later, and names the calendar that moved it', () => {
    const holiday = { date: '2026-12-29', title: 'A national day', knownFrom: '2026-12-20' };
    const calendar = withHoliday(builtInCalendar, holiday, 'with a national day');
    const moved = counted('notification', '2026-12-18', { calendar });
    expect([moved.due, moved.calendar]).toEqual(['2026-12-30', 'with a national day']);
  });

  it('explains every day that it passed over', () => {
    const answer = counted('notification', '2023-04-28');
    expect(answer.skipped).toEqual([
      { date: '2023-04-29', why: 'Saturday' },
      { date: '2023-04-30', why: 'Sunday' },
      { date: '2023-05-01', why: 'bank holiday: Early May bank holiday' },
      { date: '2023-05-06', why: 'Saturday' },
      { date: '2023-05-07', why: 'Sunday' },
      { date: '2023-05-08', why: 'bank holiday: Coronation of King Charles III' },
    ]);
    expect(counted('advance-copies', '2024-04-02').skipped.map(({ date }) => date)).toEqual([
      '2024-03-23',
      '2024-03-24',
      '2024-03-29',
      '2024-03-30',
      '2024-03-31',
      '2024-04-01',
    ]);
  });

  it('passes over exactly the days between start and due that are not working days', () => {
    const clocks = fc.constantFrom<ClockId>('notification', 'rapid-review', 'advance-copies');
    const days = fc.integer({ min: 30, max: 3700 }).map((offset) => addDays('2018-06-29', offset));
    fc.assert(
      fc.property(clocks, days, (clock, from) => {
        const { due, skipped } = counted(clock, from);
        const [first, last] = due > from ? [addDays(from, 1), due] : [due, addDays(from, -1)];
        const passed: string[] = [];
        for (let day = first; day <= last; day = addDays(day, 1)) {
          if (!isWorkingDay(day, builtInCalendar)) passed.push(day);
        }
        expect(skipped.map(({ date }) => date)).toEqual(passed);
        expect(isWorkingDay(due, builtInCalendar)).toBe(true);
      }),
    );
  });

  it('notes a start on a day that is not a working day, a clamped month and a weekend due date', () => {
    expect(counted('rapid-review', '2024-03-30').notes[0]).toBe(
      'Day 0, 30 March 2024, is itself not a working day (Saturday).',
    );
    expect(counted('practice-review', '2023-08-31').notes[0]).toBe('The month has no day 31, so its last day counts.');
    expect(counted('practice-review', '2024-05-24').notes[0]).toContain('Due on Sunday 24 November 2024');
  });

  it('of the Panel’s letter is what the partnership expects, and never a breach', () => {
    const answer = counted('panel-letter', '2024-06-17', { panelLetterWorkingDays: 10 });
    expect(answer).toMatchObject({ due: '2024-07-01', force: 'expectation', edition: 'wt-2023' });
    expect(answer.rule).toContain('within 10 working days');
  });

  it('of the yearly report names the year it reports on', () => {
    const answer = counted('yearly-report', '2024-07-01');
    expect(answer.notes[0]).toBe('Reports on April 2024 to March 2025; counted from 31 March 2025.');
    expect(answer.notes.join(' ')).toContain('within 7 days of publication');
  });

  it('asks for no calendar where it counts months or years', () => {
    const answer = counted('practice-review', '2028-10-01', { calendar: null });
    expect([answer.due, answer.calendar, answer.skipped]).toEqual(['2029-04-01', 'not needed', []]);
  });
});

describe('a deadline that cannot be counted', () => {
  const because = (clock: ClockId, from: string, changed: Partial<CountUsing> = {}) =>
    count(clock, from, { ...using, ...changed });

  it('has no calendar', () => {
    expect(because('rapid-review', '2024-05-24', { calendar: null })).toEqual({
      cannot: 'no-calendar',
      because: 'there is no working calendar to count by',
    });
    expect(because('rapid-review', '2028-12-20')).toEqual({
      cannot: 'no-calendar',
      because:
        'the working calendar england-and-wales-2025-11-24 covers 1 January 2018 to 31 December 2028, ' +
        'and counting from 20 December 2028 leaves it',
    });
  });

  it('says so where it is counted, as asked, by an edition that was not in force on that day', () => {
    const remark = (from: string) =>
      counted('notification', from, { edition: 'wt-2018' }).notes.filter((note) => note.includes('not in force'));
    expect(['2018-06-29', '2023-12-14'].flatMap(remark)).toEqual([]);
    expect(remark('2023-12-15')).toEqual([
      'Counted by Working Together to Safeguard Children 2018 as asked, though it was not in force on 15 December 2023.',
    ]);
    expect(remark('2018-06-28')).toHaveLength(1);
  });

  it('has no edition before 29 June 2018', () => {
    expect(because('rapid-review', '2018-06-28')).toEqual({
      cannot: 'no-edition',
      because: 'no edition of Working Together covers 28 June 2018: the first is in force from 29 June 2018',
    });
    expect(counted('rapid-review', '2018-06-29').edition).toBe('wt-2018');
  });

  it('is the Panel’s letter where nobody set what to expect', () => {
    for (const panelLetterWorkingDays of [null, 0, -3, 2.5]) {
      expect(because('panel-letter', '2024-06-17', { panelLetterWorkingDays })).toMatchObject({
        cannot: 'no-expectation-set',
      });
    }
  });

  it('is the yearly report under an edition that sets no day', () => {
    expect(because('yearly-report', '2023-03-31')).toEqual({
      cannot: 'no-rule',
      because: 'Working Together to Safeguard Children 2018 sets no day for it',
    });
  });

  it('is refused outright for a day that is none', () => {
    for (const clock of clockIds) expect(() => count(clock, '2026-02-30', using)).toThrow(RangeError);
  });
});
