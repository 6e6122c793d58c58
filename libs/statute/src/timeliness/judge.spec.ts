import { builtInCalendar } from '../calendar/working-calendar';
import type { JudgedClock } from './judge';
import { judge } from './judge';
import { standingInWords } from './standing';

/** A rapid review notified on Friday 24 May 2024 and due on Monday 17 June 2024. */
const clock = (changed: Partial<JudgedClock> = {}): JudgedClock => ({
  id: 'rapid-review',
  due: '2024-06-17',
  dueLatest: '2024-06-17',
  stopped: null,
  missed: null,
  notApplicable: null,
  cannot: null,
  started: '2024-05-24',
  ...changed,
});

const on = (today: string, changed: Partial<JudgedClock> = {}) => judge(clock(changed), today, builtInCalendar);
const words = (today: string, changed: Partial<JudgedClock> = {}) => standingInWords(on(today, changed));

describe('a clock that is open', () => {
  it('runs until its due date', () => {
    expect(on('2024-06-12')).toEqual({ state: 'running', left: 3, unit: 'working days' });
    expect(words('2024-06-12')).toBe('running, 3 working days left');
    expect(words('2024-06-14')).toBe('running, 1 working day left');
    expect(words('2024-06-16')).toBe('running, 1 working day left');
    expect(words('2024-06-17')).toBe('running, due today');
  });

  it('is missed from the day after', () => {
    expect(on('2024-06-18')).toEqual({ state: 'missedOpen', by: 1, unit: 'working days' });
    expect(words('2024-06-21')).toBe('missed by 4 working days and still open');
  });

  it('is missed on a weekend too, before a working day has passed', () => {
    expect(words('2024-06-15', { due: '2024-06-14', dueLatest: '2024-06-14' })).toBe(
      'missed by less than 1 working day and still open',
    );
  });

  it('from an imprecise start is sure only outside its range', () => {
    const range = { started: '2024-05', due: '2024-05-22', dueLatest: '2024-06-21' };
    expect(words('2024-05-20', range)).toBe('running, at least 2 working days left');
    expect(words('2024-06-24', range)).toBe('missed by at least 1 working day and still open');
    expect(words('2024-06-01', range)).toBe(
      'cannot be judged, because the deadline lies between 22 May 2024 and 21 June 2024, as the day it started is not exact',
    );
  });

  it('with an earliest or a latest due date alone is judged as far as that reaches', () => {
    const latestAlone = { started: '../2024-05-24', due: null };
    expect(on('2024-06-01', latestAlone).state).toBe('cannotBeJudged');
    expect(on('2024-06-18', latestAlone)).toMatchObject({ state: 'missedOpen', atLeast: true });
    expect(on('2024-06-01', { dueLatest: null })).toMatchObject({ state: 'running', atLeast: true });
    expect(on('2024-06-18', { dueLatest: null }).state).toBe('cannotBeJudged');
  });

  it('may still be met on the latest day on which it may be due', () => {
    expect(on('2024-06-17', { started: '../2024-05-24', due: null }).state).toBe('cannotBeJudged');
    expect(on('2024-06-21', { started: '2024-05', due: '2024-05-22', dueLatest: '2024-06-21' }).state).toBe(
      'cannotBeJudged',
    );
  });

  it('counts in days where months are counted, and where there is no calendar', () => {
    const review = { id: 'practice-review', due: '2024-11-24', dueLatest: '2024-11-24' } as const;
    expect(on('2024-11-20', review)).toEqual({ state: 'running', left: 4, unit: 'days' });
    expect(judge(clock(), '2024-06-21', null)).toEqual({ state: 'missedOpen', by: 4, unit: 'days' });
    expect(on('2029-01-01')).toMatchObject({ state: 'missedOpen', unit: 'days' });
  });
});

describe('a clock that has stopped', () => {
  it('is met on or before its due date', () => {
    expect(on('2024-07-01', { stopped: '2024-06-17' })).toEqual({ state: 'met', before: 0, unit: 'working days' });
    expect(on('2024-07-01', { stopped: '2024-06-13' })).toEqual({ state: 'met', before: 2, unit: 'working days' });
    expect(words('2024-07-01', { stopped: '2024-06-13' })).toBe('met');
  });

  it('is met late after it', () => {
    expect(words('2024-07-01', { stopped: '2024-06-19' })).toBe('met late by 2 working days');
    expect(words('2024-07-01', { stopped: '2024-06-22', due: '2024-06-21', dueLatest: '2024-06-21' })).toBe(
      'met late by less than 1 working day',
    );
  });

  it('on a day still to come is open', () => {
    expect(words('2024-06-12', { stopped: '2024-06-14' })).toBe('running, 3 working days left');
  });

  it('on an imprecise date is never on time by assumption', () => {
    expect(on('2024-08-01', { stopped: '2024-06' })).toEqual({
      state: 'cannotBeJudged',
      because: 'it stopped in June 2024 and the deadline is 17 June 2024',
    });
    expect(on('2024-08-01', { stopped: 'not-known' }).state).toBe('cannotBeJudged');
    expect(on('2024-08-01', { stopped: '../2024-06-18' }).state).toBe('cannotBeJudged');
    expect(on('2024-08-01', { stopped: '../2024-06-17' })).toMatchObject({ state: 'met', before: 0, atLeast: true });
    expect(on('2024-08-01', { stopped: '2024-07' })).toMatchObject({ state: 'metLate', by: 10, atLeast: true });
    expect(on('2024-08-01', { stopped: '2024-06-01/2024-06-14' })).toMatchObject({ state: 'met', before: 1 });
  });

  it('after an imprecise start is judged only where every reading agrees', () => {
    const range = { started: '2024-05', due: '2024-05-22', dueLatest: '2024-06-21' };
    expect(on('2024-08-01', { ...range, stopped: '2024-05-22' }).state).toBe('met');
    expect(on('2024-08-01', { ...range, stopped: '2024-06-21' }).state).toBe('cannotBeJudged');
    expect(on('2024-08-01', { ...range, stopped: '2024-06-24' })).toMatchObject({ state: 'metLate', by: 1 });
    expect(words('2024-08-01', { ...range, stopped: '2024-06-03' })).toBe(
      'cannot be judged, because it stopped on 3 June 2024 and the deadline lies between 22 May 2024 and 21 June 2024',
    );
  });

  it('before it started is no review in time, and says so', () => {
    expect(on('2024-07-01', { stopped: '2024-05-20' })).toMatchObject({
      state: 'cannotBeJudged',
      because: 'it stopped on 20 May 2024, before it started on 24 May 2024',
      warning: 'It stopped on 20 May 2024, before it started on 24 May 2024.',
    });
    expect(on('2024-07-01', { stopped: '2024-05', started: '2024-05-24' })).not.toHaveProperty('warning');
    expect(on('2024-07-01', { stopped: 'not-known' })).not.toHaveProperty('warning');
    expect(on('2024-07-01', { stopped: '2024-05-20', started: '../2024-05-24' })).not.toHaveProperty('warning');
  });

  it('without what was due is missed, from the day on which it ended', () => {
    const missed = { stopped: '2024-06-20', missed: 'not sent' };
    expect(words('2024-06-19', missed)).toBe('missed by 2 working days and still open');
    expect(words('2024-06-20', missed)).toBe('missed: not sent');
  });

  it('by advance copies sent before publication carries no warning', () => {
    const copies = { id: 'advance-copies', started: '2024-03-27', due: '2024-03-18', dueLatest: '2024-03-18' } as const;
    expect(on('2024-04-01', { ...copies, stopped: '2024-03-15' })).toEqual({
      state: 'met',
      before: 1,
      unit: 'working days',
    });
    expect(words('2024-04-01', { ...copies, stopped: '2024-03-20' })).toBe('met late by 2 working days');
  });
});

describe('a clock without judgement', () => {
  it('does not apply', () => {
    expect(words('2024-06-12', { notApplicable: 'the criteria were found not met' })).toBe(
      'not applicable, because the criteria were found not met',
    );
  });

  it('cannot be computed', () => {
    expect(words('2024-06-12', { due: null, dueLatest: null, cannot: 'there is no working calendar' })).toBe(
      'cannot be computed, because there is no working calendar',
    );
    expect(words('2024-06-12', { due: null, dueLatest: null })).toBe('cannot be computed, because it has no due date');
  });
});

describe('public availability', () => {
  const report = {
    id: 'public-availability',
    started: '2024-03-27',
    due: '2025-03-27',
    dueLatest: '2025-03-27',
  } as const;

  it('runs for its year and is met by it', () => {
    expect(on('2025-03-25', report)).toEqual({ state: 'running', left: 2, unit: 'days' });
    expect(on('2025-03-27', report)).toEqual({ state: 'met', before: 0, unit: 'days' });
  });

  it('is missed by a report taken down too soon, not by one taken down later', () => {
    expect(on('2025-06-01', { ...report, stopped: '2025-03-20' })).toMatchObject({ state: 'missedOpen', by: 7 });
    expect(on('2025-06-01', { ...report, stopped: '2025-04-20' }).state).toBe('met');
    expect(on('2025-06-01', { ...report, stopped: '2025-03' }).state).toBe('cannotBeJudged');
    expect(on('2024-10-01', { ...report, stopped: '2025-03-20' }).state).toBe('running');
  });

  it('says "at least" where the day on which it was taken down is not exact, and only there', () => {
    expect(on('2025-06-01', { ...report, stopped: '2025-03-20' })).not.toHaveProperty('atLeast');
    expect(on('2025-06-01', { ...report, stopped: '2025-02' })).toMatchObject({ by: 27, atLeast: true });
    expect(on('2025-03-25', { ...report, dueLatest: '2025-04-27' })).toMatchObject({ left: 2, atLeast: true });
  });
});
