import type { z } from 'zod';
import {
  criteria,
  nationalLearningKinds,
  otherReviewKinds,
  practiceReviewKinds,
  submissionKinds,
  type Value,
} from '@waymark/statute';
import type { FieldWords } from './declare';
import { isOptional, shapeOf, withoutOptional, type Shape } from './shape';
import { capital, fromName, within } from './words';

/** One question of a form: the schema and the words in one. */
export type Field = Asked & Kind;

export interface Asked {
  /** Of the field within its step or group. */
  readonly name: string;
  readonly label: string;
  /** As a sentence names it. */
  readonly called: string;
  readonly hint: string | null;
  readonly missing: string | null;
  readonly required: boolean;
  /** A rule asks for it where it is left out. */
  readonly wanted: boolean;
  /** Of a date: whether it is a time with a first and a last day. */
  readonly lasts: boolean;
  readonly page: number;
  /** A long list of it is unfolded where somebody wants it: the same stands above it, or it is chosen from seldom. */
  readonly folded: boolean;
  /** The schema of what is answered, never optional. */
  readonly schema: z.ZodType;
}

export interface Option {
  readonly value: string;
  readonly words: string;
}

export type Kind =
  | { readonly kind: 'text'; readonly long: boolean; readonly longest: number }
  | { readonly kind: 'whole number' | 'yes or no' | 'civil date' | 'stated date' }
  | { readonly kind: 'new id' | 'decider' }
  /** The id of a row that stands already, or a new one where the row is new. It is carried and never shown. */
  | { readonly kind: 'kept id'; readonly from: string }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] }
  /** One thing of the record, or with `several` any number of them. */
  | { readonly kind: 'held'; readonly from: string; readonly several: boolean; readonly orNew: string | null }
  | { readonly kind: 'lines'; readonly longest: number; readonly most: number }
  | { readonly kind: 'knowable'; readonly value: Field }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  | { readonly kind: 'rows'; readonly fields: readonly Field[]; readonly entry: string; readonly most: number };

/** Longer text than this is asked for in a box of several lines. */
const oneLine = 1000;

export function fieldOf(name: string, schema: z.ZodType, words: FieldWords = {}): Field {
  const label = words.label ?? fromName(name);
  const asked: Asked = {
    name,
    label,
    called: words.called ?? within(label).replace(/\?$/, ''),
    hint: words.hint ?? null,
    missing: words.missing ?? null,
    required: words.required === true || !isOptional(schema),
    wanted: words.wanted === true,
    lasts: words.lasts === true,
    page: words.page ?? 1,
    folded: words.folded === true,
    schema: withoutOptional(schema),
  };
  return { ...asked, ...kindOf(asked, shapeOf(schema), words) };
}

function kindOf(asked: Asked, shape: Shape, words: FieldWords): Kind {
  if (words.kind === 'new id' || words.kind === 'decider') return { kind: words.kind };
  switch (shape.is) {
    case 'stated date':
    case 'civil date':
    case 'yes or no':
    case 'whole number':
      return { kind: shape.is };
    case 'text':
      return { kind: 'text', long: words.kind === 'long text' || shape.longest > oneLine, longest: shape.longest };
    case 'choice':
      return { kind: 'choice', options: optionsOf(shape.values, words.options) };
    case 'id':
      return { kind: 'held', from: words.from ?? thingNamed(asked.name), several: false, orNew: words.orNew ?? null };
    case 'knowable':
      return { kind: 'knowable', value: { ...fieldOf('known', shape.value, inner(words, asked)) } };
    case 'group':
      return { kind: 'group', fields: fieldsOf(shape.shape, words.fields) };
    case 'list':
      return listOf(asked, shape, words);
  }
}

function listOf({ name }: Asked, { element, most }: Extract<Shape, { is: 'list' }>, words: FieldWords): Kind {
  const of = shapeOf(element);
  switch (of.is) {
    case 'choice':
      return { kind: 'choices', options: optionsOf(of.values, words.options) };
    case 'id':
      return { kind: 'held', from: words.from ?? thingNamed(name), several: true, orNew: null };
    case 'text':
      return { kind: 'lines', longest: of.longest, most };
    case 'group':
      return { kind: 'rows', fields: fieldsOf(of.shape, words.fields), entry: words.entry ?? 'entry', most };
    default:
      throw new Error(`No form asks for a list of ${of.is}.`);
  }
}

/** The words of a value that may be not known are those of the question that it answers. */
const inner = ({ hint: _hint, fields: _fields, ...words }: FieldWords, { label, called }: Asked): FieldWords => ({
  ...words,
  label,
  called,
});

export const fieldsOf = (
  shape: Readonly<Record<string, z.ZodType>>,
  words: Readonly<Record<string, FieldWords>> = {},
): Field[] => Object.entries(shape).map(([name, schema]) => fieldOf(name, schema, words[name]));

function optionsOf(values: readonly string[], words: FieldWords['options'] = {}): Option[] {
  const list = Array.isArray(words)
    ? Object.fromEntries((words as Value[]).map(({ id, words }) => [id, words]))
    : words;
  const said = list as Readonly<Record<string, string>>;
  return values.map((value) => ({ value, words: said[value] ?? listed[value] ?? fromValue(value) }));
}

/** Values that the statute's own lists word. */
const listed: Readonly<Record<string, string>> = {
  ...submissionKinds,
  ...Object.fromEntries(
    [...practiceReviewKinds, ...otherReviewKinds, ...nationalLearningKinds, ...criteria].map(({ id, words }) => [
      id,
      words,
    ]),
  ),
};

/** `reflective-session` → `Reflective session`; what is written as words stays as it is. */
const fromValue = (value: string): string =>
  value.includes(' ') ? capital(value) : capital(value.replaceAll('-', ' '));

const things: Readonly<Record<string, string>> = {
  agencies: 'agency',
  owner: 'agency',
  bodies: 'body',
  children: 'child',
  cases: 'case',
  homeAuthority: 'body',
  member: 'family member',
  sawDraft: 'draft',
  preparedBy: 'person',
  givenBy: 'person',
};

/** Which things of the record a field asks for, by its name. */
const thingNamed = (name: string): string => things[name] ?? fromName(name).toLowerCase();
