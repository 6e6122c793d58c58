import { own, type Fact } from '@waymark/casework';
import type { z } from 'zod';
import type { FieldWords } from '../declare';
import { fieldOf, type Field } from '../fields';
import { declaredForms, formed } from '../forms';
import { contentsRecorded } from '../practice-review/contents-judged';
import { particulars } from '../rapid-review/children';

type Words = Readonly<Record<string, FieldWords>>;

/** Words of fields that the forms ask for in another way than the step is recorded. */
const asRecorded: Words = {
  particulars: { label: 'Characteristics', entry: 'child', fields: { child: { from: 'child' }, ...particulars } },
  part: { label: 'Part in the incident' },
  ...contentsRecorded,
};

const made = new Map<string, readonly Field[]>();

/**
 * The fields of a step as it is recorded, with the words of its form: what a page shows of it afterwards. In the order
 * of the form; what the form asks in another way follows in that of the fact. Empty where there is no such step.
 */
export function recordedFields(workflow: string, type: string): readonly Field[] {
  const key = `${workflow} ${type}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const page = formed.find(({ name }) => name === workflow);
  const fact = page === undefined ? undefined : own(page.facts, type);
  if (fact === undefined) return [];
  const fields = inOrder(fact, own(declaredForms[workflow] ?? {}, type)?.fields ?? {});
  made.set(key, fields);
  return fields;
}

function inOrder({ whole }: Fact, words: Words): Field[] {
  const shape = whole.shape as Readonly<Record<string, z.ZodType>>;
  const names = [
    ...new Set([...Object.keys(words).filter((name) => Object.hasOwn(shape, name)), ...Object.keys(shape)]),
  ];
  return names.flatMap((name) => readable(name, shape[name]!, words[name] ?? asRecorded[name]));
}

/** None where a field is of a kind that no form asks for: a table by child, for one. Its page words it itself. */
function readable(name: string, schema: z.ZodType, words: FieldWords | undefined): Field[] {
  try {
    return [fieldOf(name, schema, words)];
  } catch {
    return [];
  }
}
