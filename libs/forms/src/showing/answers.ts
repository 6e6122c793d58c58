import { dayWithWeekday, inWords } from '@waymark/statute';
import type { Data, Held } from '../held/choice';
import type { Field } from '../fields';
import { capital } from '../words';

/** One answer on the page where they are checked. */
export interface AnswerView {
  readonly label: string;
  /** Paragraphs. */
  readonly said: readonly string[];
  readonly page: number;
  /** Id of the box that it is changed in. */
  readonly name: string;
}

const notGiven = 'Not provided';

/** All answers in the order of the form. What was left out is said to be. */
export const answersOf = (fields: readonly Field[], data: Data, held: Held): AnswerView[] =>
  fields
    .filter(({ kind }) => kind !== 'new id' && kind !== 'decider')
    .map((field) => ({
      label: field.label,
      said: data[field.name] === undefined ? [notGiven] : saidOf(field, data[field.name], held),
      page: field.page,
      name: field.name,
    }));

/** A value as it was answered, in words. */
export function saidOf(field: Field, value: unknown, held: Held): string[] {
  switch (field.kind) {
    case 'yes or no':
      return [value === true ? 'Yes' : 'No'];
    case 'civil date':
      return [dayWithWeekday(String(value))];
    case 'stated date':
      return [capital(inWords(String(value)))];
    case 'choice':
      return [wordsOf(field.options, value)];
    case 'choices':
      return noneOr((value as unknown[]).map((each) => wordsOf(field.options, each)));
    case 'held':
      return field.several
        ? noneOr((value as unknown[]).map((each) => wordsOf(held[field.from] ?? [], each)))
        : [wordsOf(held[field.from] ?? [], value, field.orNew)];
    case 'lines':
      return value as string[];
    case 'knowable': {
      const { known, notKnownBecause } = value as { known?: unknown; notKnownBecause?: string };
      return notKnownBecause === undefined ? saidOf(field.value, known, held) : [`Not known: ${notKnownBecause}`];
    }
    case 'group':
      return inside(field.fields, value as Data, held);
    case 'rows':
      return (value as Data[]).flatMap((row, at) => [
        `${capital(field.entry)} ${at + 1}`,
        ...inside(field.fields, row, held),
      ]);
    default:
      return String(value).split(/\n{2,}/);
  }
}

const inside = (fields: readonly Field[], data: Data, held: Held): string[] =>
  fields
    .filter(({ name, kind }) => data[name] !== undefined && kind !== 'new id' && kind !== 'kept id')
    .map((field) => `${field.label}: ${saidOf(field, data[field.name], held).join(', ')}`);

const wordsOf = (
  options: readonly { value: string; words: string }[],
  value: unknown,
  otherwise: string | null = null,
): string => options.find((option) => option.value === value)?.words ?? otherwise ?? 'Something new';

const noneOr = (words: string[]): string[] => (words.length === 0 ? ['None'] : words);
