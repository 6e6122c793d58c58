import type { ClockMark } from '@waymark/casework';
import { deadlinesOf, stoppedIn } from './deadlines-told';

const clock = { clock: 'practice-review', runsFor: 'review-1', basis: 'decision' } as const;
const started: ClockMark = {
  ...clock,
  mark: 'started',
  from: '2026-01-14',
  governs: true,
  due: '2026-07-14',
  dueLatest: '2026-07-14',
  edition: 'wt-2023',
  calendar: 'any',
};
const stopped: ClockMark = { ...clock, mark: 'stopped', on: '2026-07-07' };
const key = 'practice-review|review-1|decision';

describe('what a step does to deadlines', () => {
  it('is due while it runs', () => {
    expect(deadlinesOf([started], {})).toEqual([expect.stringMatching(/: due Tuesday 14 July 2026$/)]);
  });

  it('was due where it has ended since, or had ended before its days were counted anew', () => {
    const said = [expect.stringMatching(/: ended 7 July 2026 \(its day: Tuesday 14 July 2026\)$/)];
    expect(deadlinesOf([started], { [key]: 'ended 7 July 2026' })).toEqual(said);
    expect(deadlinesOf([started, stopped], {})).toEqual(said);
  });

  it('was missed where it ended without what was due, also as it stands beside a correction', () => {
    const missed: ClockMark = { ...stopped, missed: 'not sent' };
    expect(deadlinesOf([started, missed], {})).toEqual([expect.stringMatching(/: not sent \(its day: .* 2026\)$/)]);
    expect(deadlinesOf([missed], {})).toEqual([expect.stringMatching(/: not sent$/)]);
    const standing = new Map([[key, { start: null, stopped: '2026-07-14', missed: 'not sent' }]]);
    expect(deadlinesOf([started], stoppedIn(standing))).toEqual([
      expect.stringMatching(/: not sent \(its day: Tuesday 14 July 2026\)$/),
    ]);
  });

  it('is due again where the end is taken back', () => {
    const again: ClockMark = { ...clock, mark: 'running again' };
    expect(deadlinesOf([started, again], { [key]: 'ended 7 July 2026' })).toEqual([expect.stringContaining(': due ')]);
  });

  it('ends where it stops alone, and another goes on', () => {
    expect(deadlinesOf([stopped], {})).toEqual([expect.stringMatching(/: ended 7 July 2026$/)]);
    const other = { ...started, runsFor: 'review-2' };
    expect(deadlinesOf([other], { [key]: 'ended 7 July 2026' })).toEqual([expect.stringContaining(': due ')]);
  });
});
