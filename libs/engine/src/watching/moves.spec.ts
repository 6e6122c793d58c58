import { builtInCalendar, withHoliday, withoutHoliday } from '@waymark/statute';
import { whyMoved } from './moves';
import type { RunningClock } from './watched';

const running: RunningClock = {
  case: 'case-1',
  lead: 'northmoor',
  clock: 'rapid-review',
  runsFor: 'sin-1',
  basis: 'notification',
  governs: true,
  started: '2026-06-08',
  due: '2026-06-29',
  dueLatest: '2026-06-29',
  edition: 'wt-2026',
  calendar: builtInCalendar.version,
  countedFrom: 'event-1',
};
const holiday = { date: '2026-06-15', title: 'A royal wedding', knownFrom: '2026-06-10' };
const withOneMore = withHoliday(builtInCalendar, holiday, `${builtInCalendar.version} +2026-06-15@2026-06-10`);
const withOneLess = withoutHoliday(
  withOneMore,
  '2026-06-15',
  '2026-06-12',
  `${withOneMore.version} -2026-06-15@2026-06-12`,
);
const to = (day: string) => ({ to: day, toLatest: day, edition: 'wt-2026' }) as const;

describe('That a due date moved is told with what moved it', () => {
  it('a bank holiday that became known, or was withdrawn', () => {
    expect(whyMoved(running, to('2026-06-30'), withOneMore)).toBe('a bank holiday became known');
    const moved = { ...running, due: '2026-06-30', dueLatest: '2026-06-30', calendar: withOneMore.version };
    expect(whyMoved(moved, to('2026-06-29'), withOneLess)).toBe('a bank holiday was withdrawn');
  });

  it('a bank holiday also where only the latest day of an imprecise start moves', () => {
    const imprecise = { ...running, started: '2026-06', due: '2026-06-22', dueLatest: '2026-07-21' };
    const anew = { to: '2026-06-22', toLatest: '2026-07-22', edition: 'wt-2026' } as const;
    expect(whyMoved(imprecise, anew, withOneMore)).toBe('a bank holiday became known');
  });

  it('a further bank holiday where it is counted back, and is due earlier', () => {
    const copies = { ...running, clock: 'advance-copies', started: '2026-06-22', due: '2026-06-11' } as const;
    expect(whyMoved({ ...copies, dueLatest: copies.due }, to('2026-06-10'), withOneMore)).toBe(
      'a bank holiday became known',
    );
  });

  it('another edition, and another expectation of the Panel’s letter', () => {
    expect(whyMoved({ ...running, edition: 'wt-2023' }, to('2026-06-30'), builtInCalendar)).toBe(
      'an edition became known',
    );
    const letter = { ...running, clock: 'panel-letter' } as const;
    const otherDay = 'the partnership expects the letter on another day';
    expect(whyMoved(letter, to('2026-07-06'), builtInCalendar)).toBe(otherDay);
    expect(whyMoved({ ...letter, started: '2026-06-16' }, to('2026-07-06'), withOneMore)).toBe(otherDay);
    expect(whyMoved(letter, to('2026-06-30'), withOneMore)).toBe('a bank holiday became known');
  });
});
