import { z } from 'zod';

/** Which optional fields of the sealed half are given or not known; never their value. */
export type Held = Record<string, 'given' | 'not known'>;

/**
 * One kind of step. Its fields stand in two halves: `clear` is the allow-list of what may stand unsealed in the log,
 * everything in `sealed` is encrypted under the case's (or person's, or partnership's) key before it is stored.
 * At every door the two halves are one flat object.
 */
export interface Fact<Clear extends z.ZodRawShape = z.ZodRawShape, Sealed extends z.ZodRawShape = z.ZodRawShape> {
  /** What a timeline says of it: "Meeting held". */
  readonly says: string;
  /** Version of the schema. An older one is upcast on read. */
  readonly schema: number;
  readonly clear: z.ZodObject<Clear>;
  readonly sealed: z.ZodObject<Sealed>;
  /** Both halves, strict: an unknown field is refused. */
  readonly whole: z.ZodObject<Clear & Sealed>;
  /** What the step is about within its workflow. Two people collide only there. */
  subject(data: z.infer<z.ZodObject<Clear>>): string;
  /** A planned fact's date may lie in the future. */
  readonly tense: 'happened' | 'planned';
  /** A decision names the body that took it, in which capacity, and how it was given. */
  readonly decision: boolean;
}

export function fact<Clear extends z.ZodRawShape, Sealed extends z.ZodRawShape>(declared: {
  says: string;
  clear: Clear;
  sealed: Sealed;
  subject: (data: z.infer<z.ZodObject<Clear>>) => string;
  tense?: 'planned';
  decision?: true;
  schema?: number;
}): Fact<Clear, Sealed> {
  return {
    says: declared.says,
    schema: declared.schema ?? 1,
    clear: z.strictObject(declared.clear) as never,
    sealed: z.strictObject(declared.sealed) as never,
    whole: z.strictObject({ ...declared.clear, ...declared.sealed }) as never,
    subject: declared.subject,
    tense: declared.tense ?? 'happened',
    decision: declared.decision ?? false,
  };
}

/** A value that may be not known, but then says why: equality fields are never silently empty. */
export const knowable = <T extends z.ZodType>(value: T) =>
  z.union([z.strictObject({ known: value }), z.strictObject({ notKnownBecause: text(500) })]);

/** Free text: never blank, no lone surrogate (its bytes could not be stored and hashed), bounded. */
export const text = (longest = 10_000) =>
  z
    .string('Enter text.')
    .max(longest, `At most ${longest} characters are possible.`)
    .refine((value) => value.trim() !== '', 'Enter text: it must not be blank.')
    .refine((value) => value.isWellFormed(), 'The text holds half of a character (a lone surrogate).')
    .refine((value) => !value.includes('\u0000'), 'The text holds a null character.');

/** A decision without its reasons is refused; an import says "not recorded". */
export const rationale = () =>
  text().describe('Why. A decision without a rationale is refused; an import says "not recorded".');

/** An id that says nothing about what it names. */
export const opaqueId = () =>
  z
    .string('Enter an id.')
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'An id holds letters, digits, "-" and "_", at most 64.');

/** Splits a parsed step into its halves, and says which optional sealed fields are given or not known. */
export function halvesOf(fact: Fact, whole: Record<string, unknown>) {
  const clear: Record<string, unknown> = {};
  const sealed: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(whole)) {
    if (value === undefined) continue;
    (field in fact.clear.shape ? clear : sealed)[field] = value;
  }
  return { clear, sealed, held: heldIn(sealed) };
}

/** Walks the sealed half. An element of a list that names a child is addressed by that opaque id, others by number. */
function heldIn(sealed: Record<string, unknown>): Held {
  const held: Held = {};
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      value.forEach((element, index) =>
        walk(element, `${path}.${(element as { child?: string } | null)?.child ?? index}`),
      );
    } else if (typeof value === 'object' && value !== null) {
      if ('known' in value) held[path] = 'given';
      else if ('notKnownBecause' in value) held[path] = 'not known';
      else for (const [field, inner] of Object.entries(value)) walk(inner, path === '' ? field : `${path}.${field}`);
    } else if (value !== undefined && value !== null) held[path] = 'given';
  };
  walk(sealed, '');
  return held;
}
