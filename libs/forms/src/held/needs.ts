import type { Field } from '../fields';
import type { StepForm } from '../step-form';

/** Which kinds of thing a form offers to choose from. */
export const thingsAskedFor = (form: StepForm): ReadonlySet<string> =>
  new Set([...form.fields, ...form.frame].flatMap(inside));

function inside(field: Field): string[] {
  switch (field.kind) {
    case 'held':
      return [field.from];
    case 'knowable':
      return inside(field.value);
    case 'group':
    case 'rows':
      return field.fields.flatMap(inside);
    default:
      return [];
  }
}
