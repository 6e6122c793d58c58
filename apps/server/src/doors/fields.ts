import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { z } from 'zod';

// A field of a request's fixed frame, declared once: how class-validator reads it, and how OpenAPI describes it.

export type JsonSchema = Readonly<Record<string, unknown>>;
type NewableDoor = abstract new () => object;

interface DescribedField {
  readonly schema: z.ZodType | { readonly nested: () => NewableDoor; readonly many: boolean };
  readonly optional: boolean;
}

const described = new WeakMap<object, Map<string, DescribedField>>();

/** What class-validator is still to be told: loading it takes a good part of a start, and no page needs it. */
const untold: (() => void)[] = [];

/** To be called before a door is read. */
export function tellOfTheDoors(): void {
  for (const tell of untold.splice(0)) tell();
}

const declared =
  (field: DescribedField, rules: () => readonly PropertyDecorator[]): PropertyDecorator =>
  (door, name) => {
    const fields = described.get(door) ?? new Map<string, DescribedField>();
    described.set(door, fields.set(String(name), field));
    untold.push(() => rules().forEach((rule) => rule(door, name)));
  };

/** A field that a zod schema reads: its words when it cannot, its description in OpenAPI. */
export const Field = (schema: z.ZodType, { optional = false }: { optional?: boolean } = {}): PropertyDecorator =>
  declared({ schema, optional }, () => [
    ...(optional ? [IsOptional()] : []),
    ValidateBy({
      name: 'field',
      validator: {
        validate: (value) => schema.safeParse(value).success,
        defaultMessage: (at) => schema.safeParse(at?.value).error?.issues[0]?.message ?? 'This cannot be read.',
      },
    }),
    // class-transformer would copy what stands inside; what was sent is what is judged and hashed.
    Transform(({ obj, key }) => (obj as Record<string, unknown>)[key]),
  ]);

/** One nested frame, or with `atMost` a list of them. */
export function Nested(door: () => NewableDoor, { optional = false, atMost = 0 } = {}): PropertyDecorator {
  const many = atMost > 0;
  return declared({ schema: { nested: door, many }, optional }, () => [
    ...(optional ? [IsOptional()] : []),
    ...(many ? [ArrayMaxSize(atMost, { message: `At most ${atMost} are possible.` })] : []),
    ValidateBy({
      name: 'frame',
      validator: {
        // class-validator looks into lists of lists and passes an empty one: what is no frame is refused here.
        validate: (value) => (many ? Array.isArray(value) && value.every(isObject) : isObject(value)),
        defaultMessage: () => (many ? 'Give a list of objects.' : 'Give an object.'),
      },
    }),
    ValidateNested({ each: many }),
    Type(door as never),
  ]);
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON Schema of a door's class; nested doors stand in place. */
export function schemaOfDoor(door: NewableDoor): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (
    let proto = door.prototype as object;
    proto !== Object.prototype;
    proto = Object.getPrototypeOf(proto) as object
  ) {
    for (const [name, { schema, optional }] of described.get(proto) ?? []) {
      properties[name] = inPlace(schema);
      if (!optional) required.push(name);
    }
  }
  return { type: 'object', properties, required, additionalProperties: false };
}

function inPlace(schema: DescribedField['schema']): JsonSchema {
  if (!('nested' in schema)) return jsonSchemaOf(schema);
  const { nested, many } = schema;
  const inner = schemaOfDoor(nested());
  return many ? { type: 'array', items: inner } : inner;
}

export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return described;
}
