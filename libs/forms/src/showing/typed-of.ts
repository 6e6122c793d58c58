import type { Data } from '../held/choice';
import type { Field } from '../fields';
import type { Typed } from '../typed';

/** Answers as they would stand in the boxes: what reading makes of boxes, the other way round. */
export function typedOf(fields: readonly Field[], data: Data): Typed {
  const typed = new Map<string, readonly string[]>();
  for (const field of fields) put(field, data[field.name], field.name, typed);
  return typed;
}

function put(field: Field, value: unknown, box: string, typed: Map<string, readonly string[]>): void {
  if (value === undefined) return;
  switch (field.kind) {
    case 'new id':
    case 'decider':
      return;
    case 'yes or no':
      typed.set(box, [value === true ? 'yes' : 'no']);
      return;
    case 'civil date':
      putDay(String(value), box, typed);
      return;
    case 'stated date':
      putStated(String(value), box, typed);
      return;
    case 'choices':
      typed.set(box, value as string[]);
      return;
    case 'held':
      typed.set(box, field.several ? (value as string[]) : [String(value)]);
      return;
    case 'lines':
      typed.set(box, [(value as string[]).join('\n')]);
      return;
    case 'knowable': {
      const { known, notKnownBecause } = value as { known?: unknown; notKnownBecause?: string };
      if (notKnownBecause === undefined) put(field.value, known, `${box}.known`, typed);
      else typed.set(`${box}.because`, [notKnownBecause]);
      return;
    }
    case 'group':
      for (const inner of field.fields) put(inner, (value as Data)[inner.name], `${box}.${inner.name}`, typed);
      return;
    case 'rows':
      for (const [row, entry] of (value as Data[]).entries()) {
        for (const inner of field.fields) put(inner, entry[inner.name], `${box}.${row}.${inner.name}`, typed);
      }
      return;
    default:
      typed.set(box, [String(value)]);
  }
}

const plain = (number: string): string => String(Number(number));

function putDay(date: string, box: string, typed: Map<string, readonly string[]>): void {
  const [year, month, day] = date.split('-');
  if (day !== undefined) typed.set(`${box}.day`, [plain(day)]);
  if (month !== undefined) typed.set(`${box}.month`, [plain(month)]);
  typed.set(`${box}.year`, [year!]);
}

function putStated(stated: string, box: string, typed: Map<string, readonly string[]>): void {
  if (stated === 'not-known') {
    typed.set(`${box}.exact`, ['unknown']);
    return;
  }
  const [first, last] = stated.split('/');
  if (last === undefined) putDay(first!, box, typed);
  else if (first === '..') {
    typed.set(`${box}.exact`, ['before']);
    putDay(last, box, typed);
  } else {
    typed.set(`${box}.exact`, ['until']);
    putDay(first!, box, typed);
    putDay(last, `${box}.until`, typed);
  }
}
