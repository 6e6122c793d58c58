import { z } from 'zod';

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
  /** What brings older versions up to this one: the first from 1 to 2, and so on. */
  readonly upcasts: readonly Upcast[];
  readonly clear: z.ZodObject<Clear>;
  readonly sealed: z.ZodObject<Sealed>;
  /** Both halves, strict: an unknown field is refused. */
  readonly whole: z.ZodObject<Clear & Sealed>;
  /** Where what two of its clear fields say cannot both be so: each judged alone is in order. */
  readonly atOdds: AtOdds<z.infer<z.ZodObject<Clear>>> | null;
  /** What the step is about within its workflow. Two people collide only there. */
  subject(data: z.infer<z.ZodObject<Clear>>): string;
  /** A planned fact's date may lie in the future. */
  readonly tense: 'happened' | 'planned';
  /** Fields that give the day of something that has happened: like the step's own date, none may lie in the future. */
  readonly happened: readonly string[];
  /** A decision names the body that took it, in which capacity, and how it was given. */
  readonly decision: boolean;
}

export interface AtOdds<Clear> {
  /** The fields that are held against one another. */
  readonly between: readonly string[];
  found(clear: Clear): readonly { readonly path: readonly (string | number)[]; readonly because: string }[];
}

/**
 * What turns the halves of one version of a fact into those of the next. A correction holds only some of the fields, so
 * an upcast takes what is there and adds nothing for what is not.
 */
export interface Upcast {
  readonly clear: (data: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  /** Left out where the sealed half did not change. */
  readonly sealed?: (data: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

export function fact<Clear extends z.ZodRawShape, Sealed extends z.ZodRawShape>(declared: {
  says: string;
  clear: Clear;
  sealed: Sealed;
  subject: (data: z.infer<z.ZodObject<Clear>>) => string;
  tense?: 'planned';
  happened?: readonly (keyof Clear & string)[];
  decision?: true;
  atOdds?: AtOdds<z.infer<z.ZodObject<Clear>>>;
  upcasts?: readonly Upcast[];
}): Fact<Clear, Sealed> {
  const upcasts = declared.upcasts ?? [];
  const clear = whenAsked(() => z.strictObject(declared.clear));
  const sealed = whenAsked(() => z.strictObject(declared.sealed));
  const { atOdds = null } = declared;
  const whole = whenAsked(() => {
    const both = z.strictObject({ ...declared.clear, ...declared.sealed });
    if (atOdds === null) return both;
    return both.superRefine((given, context) => {
      for (const { path, because: message } of atOdds.found(given as never))
        context.addIssue({ code: 'custom', path: [...path], message });
    });
  });
  return {
    says: declared.says,
    schema: upcasts.length + 1,
    upcasts,
    get clear() {
      return clear() as never;
    },
    get sealed() {
      return sealed() as never;
    },
    get whole() {
      return whole() as never;
    },
    atOdds,
    subject: declared.subject,
    tense: declared.tense ?? 'happened',
    happened: declared.happened ?? [],
    decision: declared.decision ?? false,
  };
}

/** There are hundreds of facts; most programs that load them ask for a few. */
function whenAsked<Schema>(make: () => Schema): () => Schema {
  let made: Schema | undefined;
  return () => (made ??= make());
}

/** Brings one half of a stored fact from the version that it was recorded under up to a later one. */
export function upcast(
  { says, schema, upcasts }: Fact,
  half: 'clear' | 'sealed',
  data: Readonly<Record<string, unknown>>,
  from: number,
  to: number = schema,
): Readonly<Record<string, unknown>> {
  if (from > schema) throw new Error(`"${says}" is recorded in version ${from}; this release reads up to ${schema}.`);
  let brought = data;
  for (const step of upcasts.slice(from - 1, to - 1)) brought = step[half]?.(brought) ?? brought;
  return brought;
}
