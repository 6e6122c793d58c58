import type { z } from 'zod';

/** A field that cannot be read as it was sent. The path is the field's; the words never quote what was sent. */
export interface FieldProblem {
  readonly field: string;
  readonly because: string;
}

type Read<T> = { readonly value: T } | { readonly problems: FieldProblem[] };

/** Reads what was sent by a schema, and says in plain words what cannot be read. */
export function read<T>(schema: z.ZodType<T>, sent: unknown, at: readonly string[] = []): Read<T> {
  const parsed = schema.safeParse(sent, { error: plainly, reportInput: true });
  return parsed.success ? { value: parsed.data } : { problems: problemsOf(parsed.error, at) };
}

/** The problems of a schema field by field; a field that does not exist is named where it was sent. */
export const problemsOf = (error: z.ZodError, at: readonly string[] = []): FieldProblem[] =>
  error.issues.flatMap((issue) => problemsIn(issue, at));

function problemsIn(issue: z.core.$ZodIssue, at: readonly PropertyKey[]): FieldProblem[] {
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: pathOf([...path, key]), because: 'There is no such field.' }));
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((branch) => !branch.some(isAboutTheWhole));
    if (meant !== undefined) return meant.flatMap((inner) => problemsIn(inner, path));
  }
  return [{ field: pathOf(path), because: issue.message }];
}

/** One way of several was plainly not the one meant when its own fields are missing or others stand there. */
const isAboutTheWhole = (issue: z.core.$ZodIssue): boolean => issue.path.length === 0 || issue.input === undefined;

/** Names of fields may be anything that was sent: they are cut short and made whole, so that they can be shown. */
const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.').toWellFormed().slice(0, 200);

const missing = 'This is missing.';

/** Words for what a schema expects where it says none itself. */
function plainly(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missing : `Enter ${kinds[String(issue.expected)] ?? 'another kind of value'}.`;
    case 'invalid_value':
      return `Choose one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `Enter at least ${String(issue.minimum)}.`;
    case 'too_big':
      return `Enter at most ${String(issue.maximum)}.`;
    case 'invalid_union':
      return 'Enter either "known" with the value, or "notKnownBecause" with the reason.';
    default:
      return 'This cannot be read.';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with the fields of this step',
  record: 'an object with names and values',
};
