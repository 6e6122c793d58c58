import {
  certainlyBefore,
  earliestDay,
  inWords,
  isPrecise,
  latestDay,
  spanOf,
  StatedDate,
  whenInWords,
} from './stated-date';

describe('a date as its source has it', () => {
  it.each([
    ['2026-05-13', '2026-05-13', '2026-05-13', true, '13 May 2026'],
    ['2026-05', '2026-05-01', '2026-05-31', false, 'May 2026'],
    ['2024-02', '2024-02-01', '2024-02-29', false, 'February 2024'],
    ['2026', '2026-01-01', '2026-12-31', false, '2026'],
    ['2026-05-01/2026-05-13', '2026-05-01', '2026-05-13', false, 'between 1 May 2026 and 13 May 2026'],
    ['2026-05-13/2026-05-13', '2026-05-13', '2026-05-13', true, '13 May 2026'],
    ['../2026-05-13', null, '2026-05-13', false, 'on or before 13 May 2026'],
    ['not-known', null, null, false, 'not known'],
  ])('%s lies between %p and %p', (stated, earliest, latest, precise, words) => {
    expect(StatedDate.parse(stated)).toBe(stated);
    expect(spanOf(stated)).toEqual({ earliest, latest });
    expect(earliestDay(stated)).toBe(earliest);
    expect(latestDay(stated)).toBe(latest);
    expect(isPrecise(stated)).toBe(precise);
    expect(inWords(stated)).toBe(words);
  });

  it.each([
    '2026-02-30',
    '2026-13',
    '2026-00',
    '0000',
    '0000-01',
    '26',
    '',
    'yesterday',
    '..',
    '../',
    '../2026-05',
    '2026-05-13/..',
    '2026-05/2026-06',
    '2026-05-01/2026-02-30',
    '2026-05-01/2026-05-02/2026-05-03',
    'Not-known',
    '2026-05-13 ',
  ])('cannot be %p', (text) => {
    const message = StatedDate.safeParse(text).error?.issues[0]?.message;
    expect(message).toContain('Give a day (2026-05-13), a month (2026-05)');
    expect(() => spanOf(text)).toThrow(RangeError);
    expect(() => inWords(text)).toThrow(RangeError);
  });

  it('follows a verb', () => {
    const all = ['2026-05-13', '2026-05', '2026', '2026-05-01/2026-05-13', '../2026-05-13', 'not-known'];
    expect(all.map(whenInWords)).toEqual([
      'on 13 May 2026',
      'in May 2026',
      'in 2026',
      'between 1 May 2026 and 13 May 2026',
      'on or before 13 May 2026',
      'on a day that is not known',
    ]);
  });

  it('says that a range runs the wrong way', () => {
    const read = StatedDate.safeParse('2026-05-13/2026-05-01');
    expect(read.error?.issues[0]?.message).toBe('The range ends before it begins: give the earlier day first.');
  });

  it('lies before another for certain only where no day that it may mean says otherwise', () => {
    expect(certainlyBefore('2026-05-12', '2026-05-13')).toBe(true);
    expect(certainlyBefore('2026-05-13', '2026-05-13')).toBe(false);
    expect(certainlyBefore('2026-04', '2026-05')).toBe(true);
    expect(certainlyBefore('2026-05', '2026-05-31')).toBe(false);
    expect(certainlyBefore('../2026-05-12', '2026-05-13')).toBe(true);
  });

  it('is certain of nothing beside a day that is not known', () => {
    expect(certainlyBefore('not-known', '2026-05-13')).toBe(false);
    expect(certainlyBefore('2026-05-12', 'not-known')).toBe(false);
    expect(certainlyBefore('2026-05-12', '../2026-05-13')).toBe(false);
  });
});
