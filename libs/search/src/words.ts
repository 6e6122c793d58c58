// What somebody calls something, as it is compared: words without capitals, accents, apostrophes and hyphens.

const longestWord = 40;

/** `O’Neill-Brânză` → `oneill`, `branza`. Single letters tell nothing. */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    plain(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1)
      .map((word) => word.slice(0, longestWord)),
  ),
];

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’`]/g, '').toLowerCase();

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const written = /\b(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})\b/i;
const figures = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;
const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/;

/** A whole date as people write it, and the text without it: '3 March 2019', '03/03/2019', '2019-03-03'. */
export function dateIn(text: string): { readonly day: string; readonly rest: string } | null {
  for (const [shape, read] of [
    [iso, ([, year, month, day]: Parts) => dayOf(year, month, day)],
    [figures, ([, day, month, year]: Parts) => dayOf(year, month, day)],
    [written, ([, day, month, year]: Parts) => dayOf(year, monthNamed(month ?? ''), day)],
  ] as const) {
    const found = shape.exec(text);
    const day = found === null ? null : read(found);
    if (found !== null && day !== null) return { day, rest: text.replace(found[0], ' ') };
  }
  return null;
}

type Parts = RegExpExecArray;

const monthNamed = (name: string): string => {
  const place = months.indexOf(name.slice(0, 3).toLowerCase());
  return place < 0 ? '' : String(place + 1);
};

function dayOf(year = '', month = '', day = ''): string | null {
  if (month === '') return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
