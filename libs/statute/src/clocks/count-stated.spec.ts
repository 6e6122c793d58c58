import { builtInCalendar } from '../calendar/working-calendar';
import type { CountUsing } from './count';
import { countStated } from './count-stated';
import { explain } from './explain';

const using: CountUsing = { calendar: builtInCalendar, edition: 'by start date', panelLetterWorkingDays: null };

describe('a deadline from a date as its source has it', () => {
  it('is one day when the date is one', () => {
    const answer = countStated('rapid-review', '2024-05-24', using);
    expect(answer.precise).toBe(true);
    expect(answer.earliest).toMatchObject({ due: '2024-06-17' });
    expect(answer.latest).toEqual(answer.earliest);
  });

  it('is a range from a month, each end by the edition of its own day', () => {
    const answer = countStated('notification', '2023-12', using);
    expect(answer).toMatchObject({
      precise: false,
      earliest: { due: '2023-12-08', edition: 'wt-2018' },
      latest: { due: '2024-01-08', edition: 'wt-2023' },
    });
  });

  it('has a latest day alone where the start is on or before a day', () => {
    expect(countStated('notification', '../2024-05-24', using)).toMatchObject({
      precise: false,
      earliest: {
        cannot: 'start-not-known',
        because: 'it starts on or before 24 May 2024: its earliest day is not known',
      },
      latest: { due: '2024-06-03' },
    });
  });

  it('has neither where the start is not known', () => {
    const nothing = { cannot: 'start-not-known', because: 'the day it starts is not known' };
    expect(countStated('notification', 'not-known', using)).toEqual({
      precise: false,
      earliest: nothing,
      latest: nothing,
    });
  });

  it('cannot come from a date that cannot be read', () => {
    expect(() => countStated('notification', 'yesterday', using)).toThrow(RangeError);
  });
});

describe('an explained deadline', () => {
  const explained = (clock: 'rapid-review' | 'practice-review', from: string) => {
    const { earliest } = countStated(clock, from, using);
    return 'due' in earliest ? explain(earliest) : [];
  };

  it('names rule, paragraph, edition, calendar and the days passed over', () => {
    expect(explained('rapid-review', '2024-05-24')).toEqual([
      'Due Monday 17 June 2024',
      'Counted from Friday 24 May 2024',
      'Rule: The rapid review should be sent to the Panel within 15 working days of the serious incident notification.',
      expect.stringMatching(/^Source: .*box on page 144.*\[S: the wording was seen in the source\]$/),
      'Force: should',
      'Edition: wt-2023, Working Together to Safeguard Children 2023, in force from 15 December 2023 ' +
        '[M: not yet checked against its source]',
      expect.stringMatching(/^Counting: .*day 0/),
      'Working calendar: england-and-wales-2025-11-24',
      'Days passed over:',
      '  25 May 2024: Saturday',
      '  26 May 2024: Sunday',
      '  27 May 2024: bank holiday: Spring bank holiday',
      '  1 June 2024: Saturday',
      '  2 June 2024: Sunday',
      '  8 June 2024: Saturday',
      '  9 June 2024: Sunday',
      '  15 June 2024: Saturday',
      '  16 June 2024: Sunday',
      expect.stringMatching(/^Note: .*awareness- and incident-based figures are shown beside it/),
    ]);
  });

  it('says that an edition is provisional', () => {
    expect(explained('practice-review', '2026-05-01').join('\n')).toContain('provisional: to be confirmed');
    expect(explained('practice-review', '2026-05-01')).toContain('Days passed over: none');
  });

  it('shows the second reading of a clock under the relaxation of 2020', () => {
    expect(explained('practice-review', '2020-05-01').at(-1)).toMatch(/^Exception: Started under the relaxation/);
  });
});
