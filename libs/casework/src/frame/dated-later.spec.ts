import { lastHappened, standingAsOf, standsLater, told, type Dated } from './dated-later';

interface Named extends Dated {
  readonly owner: string | null;
}

const owned = (...named: [owner: string, on: string][]): Named =>
  named.reduce<Named>((state, [owner, on]) => told(state, 'owner', on, { owner }), { owner: null });

describe('Of what is told again and again', () => {
  it('what happened last stands, in whichever order it is recorded', () => {
    expect(owned(['school', '2026-03-03'], ['trust', '2026-03-10']).owner).toBe('trust');
    expect(owned(['trust', '2026-03-10'], ['school', '2026-03-03']).owner).toBe('trust');
  });

  it('what is recorded last stands where both are of one day, or where the days cannot tell', () => {
    expect(owned(['trust', '2026-03-10'], ['school', '2026-03-10']).owner).toBe('school');
    expect(owned(['trust', '2026-03-10'], ['school', '2026-03']).owner).toBe('school');
    expect(owned(['trust', '2026-03-10'], ['school', 'not-known']).owner).toBe('school');
    expect(owned(['trust', '2026-03-10'], ['school', '2026-02']).owner).toBe('trust');
  });

  it('keeps the latest day that is known, so that a day not known lets nothing earlier in after it', () => {
    const state = owned(['trust', '2026-03-10'], ['school', 'not-known'], ['board', '2026-03-03']);
    expect(state).toEqual({ owner: 'school', asOf: { owner: '2026-03-10' } });
    expect(standsLater(state, 'owner', '2026-03-09')).toBe(true);
    expect(standsLater(state, 'constructor', '2026-03-09')).toBe(false);
    expect(standingAsOf(state, 'owner', '2026-03-01')).toBe(state);
  });
});

it('of steps that tell the same, what happened last stands, in whichever order they are recorded', () => {
  const on = (occurredOn: string) => ({ occurredOn });
  expect(lastHappened([])).toBeUndefined();
  expect(lastHappened([on('2026-03-10'), on('2026-03-03')])).toEqual(on('2026-03-10'));
  expect(lastHappened([on('2026-03-10'), on('not-known'), on('2026-03-03')])).toEqual(on('not-known'));
});
