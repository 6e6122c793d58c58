import type { Choice, Data, Held } from '../held/choice';
import type { Field } from '../fields';
import { capital } from '../words';

/**
 * What may be chosen in a correction: beside the rest, whatever the entry says already, also where it could no longer be
 * chosen today. Otherwise nothing of an entry could be corrected once an agency that it names has ended.
 */
export function heldByEntry(fields: readonly Field[], data: Data, held: Held): Held {
  const beside: Record<string, Choice[]> = {};
  const look = (field: Field, value: unknown): void => {
    if (value === undefined || value === null) return;
    if (field.kind === 'knowable') return look(field.value, (value as Data)['known']);
    if (field.kind === 'group') return field.fields.forEach((inner) => look(inner, (value as Data)[inner.name]));
    if (field.kind === 'rows')
      return (value as Data[]).forEach((row) => field.fields.forEach((inner) => look(inner, row[inner.name])));
    if (field.kind !== 'held' && field.kind !== 'kept id') return;
    for (const id of (field.kind === 'held' && field.several ? value : [value]) as string[]) add(field, id);
  };
  const add = ({ from, label }: Extract<Field, { kind: 'held' | 'kept id' }>, id: string): void => {
    const found = (beside[from] ??= [...(held[from] ?? [])]);
    if (found.some(({ value }) => value === id)) return;
    found.push({ value: id, words: `${capital(label)} ${found.length + 1}, as it was recorded` });
  };
  for (const field of fields) look(field, data[field.name]);
  return { ...held, ...beside };
}
