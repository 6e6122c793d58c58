import type { Field } from '../fields';
import type { Data, Held } from '../held/choice';
import { readField } from '../reading/read-field';
import { typedOf } from '../showing/typed-of';

/**
 * What stands on record, as the form would read it from its boxes: a text without the blanks around it, a list in the
 * order of its boxes. What differs by such a thing alone was changed by nobody. What it could not be read from stands as it
 * is on record.
 */
export function asAnswered(fields: readonly Field[], data: Data, held: Held): Data {
  const typed = typedOf(fields, data);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const { value, problems } = readField(field, { typed, held, newId: () => '', decider: null }, field.name);
      const stands = problems.length > 0 ? data[field.name] : value;
      return stands === undefined ? [] : [[field.name, stands]];
    }),
  );
}
