const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The month from 1 to 12 that somebody typed: its number, or its name from the first three letters on. Null: none. */
export function monthTyped(text: string): number | null {
  const word = text.toLowerCase().replace(/\.$/, '');
  const named = word.length < 3 ? 0 : monthNames.findIndex((month) => month.startsWith(word)) + 1;
  const number = /^\d{1,2}$/.test(word) ? Number(word) : named;
  return number >= 1 && number <= 12 ? number : null;
}
