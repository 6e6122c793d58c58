import { bodiesOfAreas, monthsAndNames, neverNames, offices, postsOfAreas, rarelyNames } from './no-names';

// What is a name in a field that holds names, and where it stands in a text. "The hospital team" is none, and "the"
// hides nothing; of "Dr Amy Fell, health visitor" Amy and Fell are hidden wherever they are written, and so is the whole.

/** A longer field is a tale in which names stand: these are looked for, and nobody repeats it whole. */
const longestName = 200;

/**
 * Finds the names in texts; null where these fields hold none. `areas`: words of what the area and its bodies are called,
 * which are nobody's name in "Northmoor Police" or "Coroner for Northmoor".
 */
export function namesPattern(fields: Iterable<string>, areas: ReadonlySet<string>): RegExp | null {
  const found = new Set<string>();
  for (const field of fields) {
    const parts = distinctiveIn(field, areas);
    if (parts.length === 0) continue;
    const whole = field.trim();
    if (/\s/.test(whole) && whole.length <= longestName) found.add(wholeOf(whole));
    for (const part of parts) for (const written of waysToWrite(part)) found.add(written);
  }
  if (found.size === 0) return null;
  const longestFirst = [...found].toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** Finds the places in texts: each whole, and what in it begins with a number. Null where these fields hold none. */
export function placesPattern(fields: Iterable<string>): RegExp | null {
  const found = new Set<string>();
  for (const field of fields)
    for (const part of [field, ...pieces(field).filter((piece) => /^\s*(?:flat )?\d+\p{L}?\s+\p{L}/iu.test(piece))])
      if (part.trim() !== '' && part.length <= longestName) found.add(wholeOf(part.trim()));
  if (found.size === 0) return null;
  const longestFirst = [...found].toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** The words of a title, as they are compared. */
export const wordsOfTitle = (title: string): string[] => (title.match(aWord) ?? []).map(plain);

const aWord = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** A piece of the field between commas, brackets and ends of lines: "Amy Fell", "health visitor". */
const pieces = (field: string): string[] => field.split(/[,;:.()[\]/|\n]+/);

function distinctiveIn(field: string, areas: ReadonlySet<string>): string[] {
  return pieces(field).flatMap((piece) => {
    const words = (withoutOffices(piece).match(aWord) ?? []).map((word) =>
      word.replace(/['’]s$|(?<!['’-])['’-]+$/u, ''),
    );
    // Typed without capitals it may be a name all the same; a whole sentence without any is none.
    const inCapitals = words.some((word) => isCapital(word) && !isNoName(word)) || words.length > 4;
    return words.flatMap((word, at) =>
      isDistinctive(word, at, words, inCapitals) && !isOfTheArea(words, at, areas) ? partsOf(word) : [],
    );
  });
}

/** An office is nobody's name, whoever holds it; a word that stays in between keeps what stands around it apart. */
const withoutOffices = (piece: string): string => piece.replace(anOffice, ' office ');

const anOffice = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${offices
    .toSorted((one, other) => other.length - one.length)
    .map((office) => office.replaceAll(' ', '\\s+'))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isNoName = (word: string): boolean => neverNames.has(plain(word)) || rarelyNames.has(plain(word));

function isDistinctive(word: string, at: number, words: readonly string[], inCapitals: boolean): boolean {
  if ([...word].length < 2 || neverNames.has(plain(word))) return false;
  if (inCapitals && !isCapital(word)) return false;
  if (!rarelyNames.has(plain(word))) return true;
  const before = words[at - 1];
  return isCapital(word) && at === words.length - 1 && before !== undefined && isCapital(before) && !isNoName(before);
}

/** Whose name is also the area's is hidden: only where a body of the area, or an office for it, is named is it no name. */
function isOfTheArea(words: readonly string[], at: number, areas: ReadonlySet<string>): boolean {
  if (!areas.has(plain(words[at]!))) return false;
  const next = words.slice(at).find((word) => !areas.has(plain(word)) || bodiesOfAreas.has(plain(word)));
  if (next !== undefined && bodiesOfAreas.has(plain(next))) return true;
  const [post, leading] = [words[at - 2], words[at - 1]];
  return post !== undefined && /^(?:for|of)$/i.test(leading!) && postsOfAreas.has(plain(post));
}

/** "Anne-Marie" is called Anne, too. */
const partsOf = (word: string): string[] => [
  word,
  ...(word.includes('-') ? word.split('-').filter((part) => [...part].length > 1 && !isNoName(part)) : []),
];

const plain = (word: string): string => word.toLowerCase().replaceAll('’', "'");

/** A word that can be a common one hides none: a name begins with a capital, or stands in capitals. */
function waysToWrite(part: string): string[] {
  const [first = '', ...rest] = part;
  const named =
    /^\p{Lu}/u.test(part) && !/^[\p{Lu}'’-]{3,}$/u.test(part)
      ? part
      : first.toUpperCase() + rest.join('').toLowerCase();
  const month = monthsAndNames.has(plain(part));
  return [...new Set([part, named, withoutAccents(named), part.toUpperCase()])]
    .filter((written) => /^\p{Lu}/u.test(written))
    .map((written) => (month ? `(?<!(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? )${literal(written)}(?! \\d)` : literal(written)));
}

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** The whole, whatever its capitals: of letters that have two forms, either. */
const wholeOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word].map((letter) => eitherCase(letter)).join(''))
    .join('\\s+');

function eitherCase(letter: string): string {
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
  return lower !== upper && lower.length === upper.length ? `[${lower}${upper}]` : literal(letter);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]");
