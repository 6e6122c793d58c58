import { monthsBetween } from './days-taken';

describe('months between two days', () => {
  it.each([
    ['2025-08-31', '2026-02-28', 6, '6 months'],
    ['2025-08-31', '2026-03-01', 6 + 1 / 31, '6 months and 1 day'],
    ['2025-01-15', '2025-07-15', 6, '6 months'],
    ['2025-01-15', '2025-07-14', 5 + 29 / 30, '5 months and 29 days'],
    ['2025-03-01', '2025-09-01', 6, '6 months'],
    ['2025-03-01', '2025-03-01', 0, '0 days'],
    ['2024-12-30', '2025-01-02', 3 / 31, '3 days'],
  ])('from %s to %s are %f: however many days six months have, they are six', (from, until, value, words) => {
    const taken = monthsBetween(from, until);
    expect(taken.value).toBeCloseTo(value);
    expect(taken.words).toBe(words);
  });
});
