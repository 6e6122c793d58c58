// oxlint-disable no-underscore-dangle -- what zod calls the definition of a schema
import { CivilDate, StatedDate } from '@waymark/statute';
import type { z } from 'zod';

// What a schema tells of the question that asks for it.

interface Definition {
  readonly type: string;
  readonly shape: Record<string, z.ZodType>;
  readonly innerType: z.ZodType;
  readonly element: z.ZodType;
  readonly entries: Record<string, string>;
  readonly options: readonly z.ZodType[];
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
}

interface Check {
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

/** Where a schema sets no bound. */
const longestText = 150_000;

function boundsOf({ checks = [] }: Definition): { minimum: number; maximum: number } {
  const bounds = checks.map(({ _zod: { def } }) => def);
  return {
    minimum: Math.max(0, ...bounds.flatMap(({ minimum }) => minimum ?? [])),
    maximum: Math.min(...bounds.flatMap(({ maximum }) => maximum ?? [])),
  };
}

export type Shape =
  | { readonly is: 'stated date' | 'civil date' | 'yes or no' | 'id' | 'whole number' }
  | { readonly is: 'text'; readonly longest: number }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  | { readonly is: 'list'; readonly element: z.ZodType; readonly least: number; readonly most: number }
  | { readonly is: 'group'; readonly shape: Readonly<Record<string, z.ZodType>> }
  | { readonly is: 'knowable'; readonly value: z.ZodType };

export const isOptional = (schema: z.ZodType): boolean =>
  ['optional', 'nullable', 'default'].includes(definitionOf(schema).type);

export const withoutOptional = (schema: z.ZodType): z.ZodType =>
  isOptional(schema) ? withoutOptional(definitionOf(schema).innerType) : schema;

/** @throws where a schema is of a kind that no form asks for */
export function shapeOf(optional: z.ZodType): Shape {
  const schema = withoutOptional(optional);
  if (schema === StatedDate) return { is: 'stated date' };
  if (schema === CivilDate) return { is: 'civil date' };
  const definition = definitionOf(schema);
  const { minimum, maximum } = boundsOf(definition);
  switch (definition.type) {
    case 'enum':
      return { is: 'choice', values: Object.values(definition.entries) };
    case 'boolean':
      return { is: 'yes or no' };
    case 'number':
      return { is: 'whole number' };
    case 'string':
      return hasPattern(definition) ? { is: 'id' } : { is: 'text', longest: Math.min(maximum, longestText) };
    case 'array':
      return { is: 'list', element: definition.element, least: minimum, most: Math.min(maximum, 300) };
    case 'object':
      return { is: 'group', shape: definition.shape };
    case 'union': {
      const known = definition.options.map(definitionOf).find(({ shape }) => shape?.['known'] !== undefined);
      if (known !== undefined) return { is: 'knowable', value: known.shape['known']! };
    }
  }
  throw new Error(`No form asks for what is described as ${definition.type}.`);
}

const hasPattern = ({ checks = [] }: Definition): boolean =>
  checks.some(({ _zod: { def } }) => def.pattern !== undefined);
