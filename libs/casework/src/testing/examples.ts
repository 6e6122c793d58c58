// oxlint-disable no-underscore-dangle -- what zod calls the definition of a schema
import { CivilDate, StatedDate } from '@waymark/statute';
import type { z } from 'zod';

// Examples of whatever a schema admits, so that a new field is in the tests from its first day.

/** What fills an example. `field` is the name of the field that the value stands in. */
export interface Filling {
  /** A number from 0 up to, and without, the one given. */
  readonly below: (count: number) => number;
  readonly text: (field: string) => string;
  readonly id: (field: string) => string;
  readonly day: (field: string) => string;
  /** Whether an optional field is given. */
  readonly gives: (field: string) => boolean;
}

interface Definition {
  readonly type: string;
  readonly shape: Record<string, z.ZodType>;
  readonly innerType: z.ZodType;
  readonly element: z.ZodType;
  readonly entries: Record<string, string>;
  readonly options: readonly z.ZodType[];
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[];
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;
const boundsOf = (schema: z.ZodType) => schema._zod.bag as { minimum?: number; maximum?: number };
const patternsOf = ({ checks = [] }: Definition): RegExp[] =>
  checks.flatMap(({ _zod: { def } }) => (def.pattern === undefined ? [] : [def.pattern]));

export function exampleOf(schema: z.ZodType, filling: Filling, field = ''): unknown {
  if (schema === StatedDate) return filling.day(field);
  if (schema === CivilDate) return ['2026-11-30', '2026-10-06'][filling.below(2)];
  const definition = definitionOf(schema);
  const { minimum = 0, maximum = 3 } = boundsOf(schema);
  switch (definition.type) {
    case 'object':
      return withoutOdds(schema, objectOf(definition.shape, filling));
    case 'array': {
      const count = Math.max(minimum, Math.min(maximum, 1 + filling.below(2)));
      const rows = Array.from({ length: count }, () => exampleOf(definition.element, filling, field));
      return withoutRepeats(schema, rows);
    }
    case 'optional':
    case 'nullable':
      return exampleOf(definition.innerType, filling, field);
    case 'enum': {
      const entries = Object.values(definition.entries);
      return entries[filling.below(entries.length)];
    }
    case 'union':
      return exampleOf(definition.options[filling.below(definition.options.length)]!, filling, field);
    case 'string':
      return patternsOf(definition).length === 0 ? filling.text(field) : idOf(patternsOf(definition), filling, field);
    case 'number':
      return Math.max(minimum, 1) + filling.below(3);
    case 'boolean':
      return filling.below(2) === 1;
    case 'record':
      return {};
    default:
      throw new Error(`There is no example of a ${definition.type} yet.`);
  }
}

/** Ids of a form of their own: a case's reference, the hash of a content. */
const ofOwnForm = ['7K2M-4QXD', '5e'.repeat(32)];
const idOf = (patterns: readonly RegExp[], filling: Filling, field: string): string =>
  [filling.id(field), ...ofOwnForm].find((id) => patterns.every((pattern) => pattern.test(id))) ?? filling.id(field);

/** A list may hold each thing once: rows of which it says that they stand there already are left out. */
function withoutRepeats(schema: z.ZodType, rows: readonly unknown[]): readonly unknown[] {
  const valueAt = (row: unknown, path: readonly PropertyKey[]): unknown =>
    path.reduce<unknown>((value, name) => (value as Record<PropertyKey, unknown>)[name], row);
  const repeated = schema.safeParse(rows).error?.issues.flatMap(({ code, path: [row, ...within] }) => {
    const before = rows.slice(0, row as number).map((earlier) => valueAt(earlier, within));
    return code === 'custom' && within.length > 0 && before.includes(valueAt(rows[row as number], within)) ? [row] : [];
  });
  return rows.filter((_, at) => !(repeated ?? []).includes(at));
}

/** Of two lists that cannot both name a thing the one keeps it that the schema does not complain of. */
function withoutOdds(schema: z.ZodType, example: Record<string, unknown>): Record<string, unknown> {
  if ((definitionOf(schema).checks ?? []).length === 0) return example;
  const odd = (schema.safeParse(example).error?.issues ?? []).filter(
    ({ code, path }) => code === 'custom' && path.length === 2,
  );
  const isOdd = (field: string, at: number) => odd.some(({ path }) => path[0] === field && path[1] === at);
  return Object.fromEntries(
    Object.entries(example).map(([field, value]) => [
      field,
      Array.isArray(value) ? value.filter((_, at) => !isOdd(field, at)) : value,
    ]),
  );
}

const objectOf = (shape: Record<string, z.ZodType>, filling: Filling): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(shape)
      .filter(([field, schema]) => definitionOf(schema).type !== 'optional' || filling.gives(field))
      .map(([field, schema]) => [field, exampleOf(schema, filling, field)]),
  );

/** Every place in a schema where a value of the given kinds may stand, as a dotted path; `[]` is an element of a list. */
export function pathsIn(schema: z.ZodType, at = ''): string[] {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object':
      return Object.entries(definition.shape).flatMap(([field, inner]) =>
        pathsIn(inner, at === '' ? field : `${at}.${field}`),
      );
    case 'array':
      return pathsIn(definition.element, `${at}[]`);
    case 'optional':
    case 'nullable':
    case 'default':
      return pathsIn(definition.innerType, at);
    case 'union':
      return definition.options.flatMap((option) => pathsIn(option, at));
    default:
      return [at];
  }
}
