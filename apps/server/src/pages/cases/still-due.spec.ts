import { isStillDue } from './still-due';

type Clock = Parameters<typeof isStillDue>[0]['clock'];

const clock = (state: string, stopped: string | null) => ({ clock: { standing: { state }, stopped } as Clock });

it('is what was not done, and never what was done, also where nobody can say whether that was in time', () => {
  for (const state of ['running', 'missedOpen', 'cannotBeJudged', 'cannotBeComputed'])
    expect(isStillDue(clock(state, null))).toBe(true);
  for (const state of ['cannotBeJudged', 'cannotBeComputed'])
    expect(isStillDue(clock(state, '2026-11-20'))).toBe(false);
  expect(isStillDue(clock('met', '2026-11-20'))).toBe(false);
});
