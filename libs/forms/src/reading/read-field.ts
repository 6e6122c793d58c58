import { longestWhyNotKnown, whyNotStorable } from '@waymark/casework';
import type { Data, Held } from '../held/choice';
import type { Field } from '../fields';
import { many, one, rowsOf, type Typed } from '../typed';
import { capital, counted, within } from '../words';
import { missing, named, nothing, the, wrong, type Answer, type Problem } from './problem';
import { readDay, readStated } from './read-date';
import { unstorable } from './written';

/** What reading has at hand beside what was typed. */
export interface Reading {
  readonly typed: Typed;
  readonly held: Held;
  /** An id for what the record does not hold yet; the same for the same form, however often it is sent. */
  readonly newId: (box: string) => string;
  /** The body that decides, where the step names it. */
  readonly decider: string | null;
}

/** One question's answer. Of a question that must be answered and is not, that is the problem. */
export function readField(field: Field, at: Reading, box: string): Answer {
  const answer = read(field, at, box);
  if (answer.problems.length > 0) return answer;
  // Who decides is asked once for the step, and is missing there.
  const asked = field.required && field.kind !== 'decider';
  if (answer.value === undefined) return asked ? wrong(firstBox(field, box), missing(field)) : nothing;
  return checked(field, answer.value, box);
}

function read(field: Field, at: Reading, box: string): Answer {
  switch (field.kind) {
    case 'text':
      return readText(field, at.typed, box);
    case 'whole number':
      return readNumber(field, at.typed, box);
    case 'yes or no':
      return readYesOrNo(field, at.typed, box);
    case 'civil date':
      return readDay(field, at.typed, box);
    case 'stated date':
      return readStated(field, at.typed, box);
    case 'new id':
      return { value: at.newId(box), problems: [] };
    case 'kept id':
      return readKept(field, at, box);
    case 'decider':
      return { value: at.decider ?? undefined, problems: [] };
    case 'choice':
      return oneOfThem(
        field,
        at.typed,
        box,
        field.options.map(({ value }) => value),
      );
    case 'choices':
      return someOfThem(
        field,
        at.typed,
        box,
        field.options.map(({ value }) => value),
      );
    case 'held':
      return readHeld(field, at, box);
    case 'lines':
      return readLines(field, at.typed, box);
    case 'knowable':
      return readKnowable(field, at, box);
    case 'group':
      return readGroup(field.fields, at, box, field.required);
    case 'rows':
      return readRows(field, at, box);
  }
}

function readText(field: Field, typed: Typed, box: string): Answer {
  const values = typed.get(box) ?? [];
  if (values.length > 1) return wrong(box, `Enter ${the(field)} once`);
  const value = one(typed, box);
  return value === '' ? nothing : { value, problems: [] };
}

function readNumber(field: Field, typed: Typed, box: string): Answer {
  const value = one(typed, box);
  if (value === '') return nothing;
  return /^\d{1,9}$/.test(value)
    ? { value: Number(value), problems: [] }
    : wrong(box, `${named(field)} must be a whole number`);
}

function readYesOrNo(field: Field, typed: Typed, box: string): Answer {
  const answer = oneOfThem(field, typed, box, ['yes', 'no']);
  return answer.value === undefined ? answer : { value: answer.value === 'yes', problems: [] };
}

function oneOfThem(field: Field, typed: Typed, box: string, possible: readonly string[]): Answer {
  const [value, ...others] = many(typed, box);
  if (value === undefined) return nothing;
  if (others.length > 0) return wrong(box, `Select ${the(field)} once`);
  return possible.includes(value) ? { value, problems: [] } : wrong(box, notListed(field));
}

function someOfThem(field: Field, typed: Typed, box: string, possible: readonly string[]): Answer {
  const ticked = new Set(many(typed, box));
  // In the order of the list, whatever the order in which they were ticked, sent or recorded before.
  const values = [...new Set(possible)].filter((value) => ticked.has(value));
  if (values.length < ticked.size) return wrong(box, notListed(field));
  return values.length === 0 && (!field.required || needsOne(field)) ? nothing : { value: values, problems: [] };
}

/** Whether an empty list is no answer. */
const needsOne = ({ schema }: Field): boolean => !schema.safeParse([]).success;

const notListed = (field: Field): string => `Select ${the(field)} from the list`;

/** What stands in a list for something that the record does not hold yet. */
export const aNewOne = 'new';

function readHeld(field: Extract<Field, { kind: 'held' }>, at: Reading, box: string): Answer {
  const possible = (at.held[field.from] ?? []).map(({ value }) => value);
  if (field.several) return someOfThem(field, at.typed, box, possible);
  if (field.orNew === null) return oneOfThem(field, at.typed, box, possible);
  const answer = oneOfThem(field, at.typed, box, [...possible, aNewOne]);
  return answer.value === aNewOne || (answer.value === undefined && possible.length === 0 && field.required)
    ? { value: at.newId(box), problems: answer.problems }
    : answer;
}

function readKept(field: Extract<Field, { kind: 'kept id' }>, at: Reading, box: string): Answer {
  const possible = (at.held[field.from] ?? []).map(({ value }) => value);
  const kept = oneOfThem(field, at.typed, box, possible);
  return kept.value === undefined && kept.problems.length === 0 ? { value: at.newId(box), problems: [] } : kept;
}

/** One line, one entry. */
function readLines(field: Extract<Field, { kind: 'lines' }>, typed: Typed, box: string): Answer {
  const lines = one(typed, box)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.some((line) => line.length > field.longest))
    return wrong(box, `Each line of ${the(field)} must be ${counted(field.longest)} characters or fewer`);
  return lines.length === 0 ? nothing : { value: lines, problems: [] };
}

function readKnowable(field: Extract<Field, { kind: 'knowable' }>, at: Reading, box: string): Answer {
  const known = readField({ ...field.value, required: false }, at, `${box}.known`);
  const because = one(at.typed, `${box}.because`);
  if (known.problems.length > 0) return known;
  if (because === '') return known.value === undefined ? nothing : { value: { known: known.value }, problems: [] };
  if (known.value !== undefined)
    return wrong(`${box}.because`, `Give ${the(field)}, or say why it is not known, and not both`);
  return { value: { notKnownBecause: because }, problems: [] };
}

/** Fields that stand together. Nothing in any of them: not answered, which is for the group to mind and not for them. */
export function readGroup(fields: readonly Field[], at: Reading, box: string, required: boolean): Answer {
  const inside = (name: string) => (box === '' ? name : `${box}.${name}`);
  const given = fields.some((field) => isGiven(field, at, inside(field.name)));
  if (!given && !required) return nothing;
  const value: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const field of fields) {
    const answer = readField(field, at, inside(field.name));
    problems.push(...answer.problems);
    if (answer.value !== undefined) value[field.name] = answer.value;
  }
  return { value, problems };
}

const isGiven = (field: Field, at: Reading, box: string): boolean => {
  if (field.kind === 'new id' || field.kind === 'decider') return false;
  if (field.kind === 'kept id') return one(at.typed, box) !== '';
  if (field.kind === 'group') return field.fields.some((inner) => isGiven(inner, at, `${box}.${inner.name}`));
  const { value, problems } = read(field, at, box);
  return problems.length > 0 || (Array.isArray(value) ? value.length > 0 : value !== undefined);
};

function readRows(field: Extract<Field, { kind: 'rows' }>, at: Reading, box: string): Answer {
  const values: unknown[] = [];
  const problems: Problem[] = [];
  const naming = namesRow(field);
  const rowAbout = new Map<unknown, number>();
  for (const row of rowsOf(at.typed, box)) {
    const answer = readGroup(field.fields, at, `${box}.${row}`, false);
    if (answer.value !== undefined) values.push(answer.value);
    problems.push(
      ...answer.problems.map(({ box, says }) => ({ box, says: `${capital(field.entry)} ${row + 1}: ${says}` })),
    );
    const about = naming === null ? undefined : (answer.value as Data | undefined)?.[naming.name];
    if (about === undefined) continue;
    const before = rowAbout.get(about);
    if (before === undefined) rowAbout.set(about, row);
    else problems.push({ box: firstBox(field, box, row), says: twice(field, naming!, row, before) });
  }
  if (values.length > field.most) return wrong(box, `At most ${field.most} can be recorded in one step`);
  if (problems.length > 0) return { value: undefined, problems };
  return values.length === 0 && (!field.required || needsOne(field)) ? nothing : { value: values, problems: [] };
}

/**
 * What a row is about, where that is one thing of the record or one of a list: said twice in one list, a record would
 * keep the last alone.
 */
function namesRow({ fields: [first] }: Extract<Field, { kind: 'rows' }>): Field | null {
  if (first === undefined || !first.required) return null;
  if (first.kind === 'held') return first.several ? null : first;
  return first.kind === 'choice' || first.kind === 'kept id' ? first : null;
}

/** Says of the later row what to change about it: `Child 2 is the same child as child 1. …`. */
function twice({ entry }: Extract<Field, { kind: 'rows' }>, { label }: Field, row: number, before: number): string {
  const thing = within(label);
  const same = thing === entry ? `is the same ${thing} as` : `is about the same ${thing} as`;
  return `${capital(entry)} ${row + 1} ${same} ${entry} ${before + 1}. Choose another ${thing}, or remove one of the two`;
}

/** The box that a list of errors leads to. */
export function firstBox(field: Field, box: string, row = 0): string {
  switch (field.kind) {
    case 'civil date':
    case 'stated date':
      return `${box}.day`;
    case 'knowable':
      return firstBox(field.value, `${box}.known`);
    case 'group':
      return firstWithin(field.fields, box);
    case 'rows':
      return firstWithin(field.fields, `${box}.${row}`);
    default:
      return box;
  }
}

function firstWithin(fields: readonly Field[], box: string): string {
  const first = fields.find(({ kind }) => kind !== 'new id' && kind !== 'kept id' && kind !== 'decider');
  return first === undefined ? box : firstBox(first, `${box}.${first.name}`);
}

/** What the schema says of it: of a group and a list, each field has been asked already. */
function checked(field: Field, value: unknown, box: string): Answer {
  if (field.kind === 'group' || field.kind === 'rows' || field.kind === 'knowable') {
    const because = (value as { notKnownBecause?: string }).notKnownBecause;
    if (field.kind !== 'knowable' || because === undefined) return { value, problems: [] };
  }
  const parsed = field.schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return wrong(
    field.kind === 'knowable' ? `${box}.because` : firstBox(field, box),
    saysOf(field, value, parsed.error.issues[0]?.code),
  );
}

/** One text, or one of several. */
const isUnstorable = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isUnstorable) : typeof value === 'string' && whyNotStorable(value) !== null;

function saysOf(field: Field, value: unknown, code: string | undefined): string {
  if (field.kind !== 'knowable' && isUnstorable(value)) return unstorable(field.called);
  if (field.kind === 'knowable' && isUnstorable((value as { notKnownBecause?: unknown }).notKnownBecause))
    return unstorable(`reason why ${the(field)} is not known`);
  if (field.kind === 'knowable')
    return `The reason why ${the(field)} is not known must be ${longestWhyNotKnown} characters or fewer`;
  if (field.kind === 'text' && code === 'too_big')
    return `${named(field)} must be ${counted(field.longest)} characters or fewer`;
  if (field.kind === 'whole number') return `${named(field)} must be a whole number, 1 or more`;
  return `${named(field)} cannot be read`;
}
