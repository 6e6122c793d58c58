import { monthTyped } from './month';

describe('a month', () => {
  it.each([
    ['1', 1],
    ['09', 9],
    ['12', 12],
    ['Jan', 1],
    ['Sept.', 9],
    ['december', 12],
  ])('is known as %s', (text, month) => {
    expect(monthTyped(text)).toBe(month);
  });

  it.each(['', '0', '13', 'ma', 'Brumaire', 'mayday', '1.5'])('is not %j', (text) => {
    expect(monthTyped(text)).toBeNull();
  });
});
