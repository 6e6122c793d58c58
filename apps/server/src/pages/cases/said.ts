import type { Field, Held } from '@waymark/forms';
import { saidOf } from '@waymark/forms';
import { cutAtWord } from './in-short';
import type { TitleOf } from './titles';

/** A field of a step as its page shows it, in words. */
export interface Said {
  readonly name: string;
  readonly paragraphs: readonly string[];
  /** Cut: the step's own page has it whole. */
  readonly cut: boolean;
}

/** Words for whatever an id names: an agency, a child of the case, a draft. */
export type WordsOf = (from: string, id: string) => string | null;

export interface Telling {
  readonly wordsOf: WordsOf;
  /** How long a text may be before it is cut; null: it stands whole. */
  readonly longest: number | null;
}

/** What a step says, field by field: nothing of what was left out, and no ids. */
export const saidIn = (
  fields: readonly Field[],
  data: Readonly<Record<string, unknown>>,
  telling: Telling,
): readonly Said[] =>
  fields.flatMap((field) => {
    const value = data[field.name];
    if (value === undefined) return [];
    const words = paragraphs(field, value, telling.wordsOf);
    return words.length === 0 ? [] : [{ name: plain(field.label), ...cutTo(words, telling.longest) }];
  });

/** A question's words, where its answer stands beside it. */
const plain = (label: string): string => label.replace(/\?$/, '');

function paragraphs(field: Field, value: unknown, wordsOf: WordsOf): string[] {
  switch (field.kind) {
    case 'new id':
    case 'decider':
      return [];
    case 'held':
      return held(field, value, wordsOf);
    case 'knowable': {
      const { known, notKnownBecause } = value as { known?: unknown; notKnownBecause?: string };
      return notKnownBecause === undefined
        ? paragraphs(field.value, known, wordsOf)
        : [`Not known: ${notKnownBecause}`];
    }
    case 'group':
      return inside(field.fields, value as Readonly<Record<string, unknown>>, wordsOf);
    case 'rows':
      return (value as Readonly<Record<string, unknown>>[])
        .map((row) => inside(field.fields, row, wordsOf).join('; '))
        .filter((line) => line !== '');
    default:
      return listedInOne(field, saidOf(field, value, nothingHeld));
  }
}

const nothingHeld: Held = {};

/** Several choices stand in one line. */
const listedInOne = ({ kind }: Field, words: readonly string[]): string[] =>
  kind === 'choices' ? [words.join('; ')] : [...words];

function held(field: Extract<Field, { kind: 'held' }>, value: unknown, wordsOf: WordsOf): string[] {
  const ids = Array.isArray(value) ? (value as string[]) : [String(value)];
  const words = ids.map((id) => wordsOf(field.from, id)).filter((one) => one !== null);
  // A case that may not be seen looks as one that was not named.
  if (words.length === 0)
    return field.several && ids.length > 0 && !ofCases.has(field.from) ? [String(ids.length)] : [];
  return [words.join(', ')];
}

const ofCases: ReadonlySet<string> = new Set(['case', 'other case', 'case under review', 'other case under review']);

const inside = (fields: readonly Field[], data: Readonly<Record<string, unknown>>, wordsOf: WordsOf): string[] =>
  fields.flatMap((field) => {
    const value = data[field.name];
    const words = value === undefined ? [] : paragraphs(field, value, wordsOf);
    return words.length === 0 ? [] : [`${plain(field.label)}: ${words.join(', ')}`];
  });

function cutTo(words: readonly string[], longest: number | null): Pick<Said, 'paragraphs' | 'cut'> {
  if (longest === null) return { paragraphs: words, cut: false };
  const whole = words.join(' ');
  if (whole.length <= longest && words.length <= 4) return { paragraphs: words, cut: false };
  if (whole.length <= longest) return { paragraphs: [words.join('; ')], cut: false };
  return { paragraphs: [cutAtWord(whole, longest)], cut: true };
}

/** An id of the directory or of the case, whatever a field calls what it names. */
export const anyOf =
  (titleOf: TitleOf, ofCase: ReadonlyMap<string, string>): WordsOf =>
  (_from, id) =>
    ofCase.get(id) ?? titleOf(id);
