import { nameOfDeadline, inWords, StatedDate } from '@waymark/statute';
import { basisInWords, listed } from '../words/deadlines';
import { codeInWords } from './codes';
import type { TitleOf } from './titles';

/** A field of a step, as the page may show it: in clear, and in words. */
export interface ClearField {
  readonly name: string;
  readonly value: string;
}

/** Fields that name things by ids of their own, which would tell a reader nothing. */
const machinery = new Set(['stream', 'workflow', 'event', 'schema', 'countedFrom', 'reference', 'calendar', 'runsFor']);

/** The clear half of a step, field by field, without what no reader could use. */
export const clearFields = (data: Readonly<Record<string, unknown>>, titleOf: TitleOf): ClearField[] =>
  Object.entries(data).flatMap(([field, value]) => {
    if (machinery.has(field)) return [];
    if (typeof data['clock'] === 'string' && typeof value === 'string') {
      if (field === 'clock') return [{ name: 'Deadline', value: nameOfDeadline(value) }];
      if (field === 'basis') return value === 'agreed' ? [] : [{ name: 'Counted from', value: basisInWords(value) }];
    }
    const words = codeInWords(field, value) ?? valueInWords(value, titleOf);
    return words === null ? [] : [{ name: fieldInWords(field), value: words }];
  });

/** 'outstandingReturns' → 'Outstanding returns' */
export function fieldInWords(field: string): string {
  if (field === 'occurredOn') return 'Date it happened';
  if (field === 'brag') return 'BRAG';
  const words = field.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Null where there is nothing to show: an id that names nothing public, or an empty list. */
export function valueInWords(value: unknown, titleOf: TitleOf): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textInWords(value, titleOf);
  if (Array.isArray(value)) return listInWords(value, titleOf);
  if (isObject(value)) return objectInWords(value, titleOf);
  return null;
}

function textInWords(text: string, titleOf: TitleOf): string | null {
  const title = titleOf(text);
  if (title !== null) return title;
  if (StatedDate.safeParse(text).success) return inWords(text);
  return looksLikeAnId(text) ? null : text;
}

/** Codes are plain words; ids hold digits in the midst of letters. */
const looksLikeAnId = (text: string): boolean => /^[A-Za-z0-9_-]{8,64}$/.test(text) && /\d/.test(text);

function listInWords(items: readonly unknown[], titleOf: TitleOf): string | null {
  const words = items.map((item) => valueInWords(item, titleOf)).filter((item) => item !== null);
  if (words.length > 0) return items.some(isObject) ? words.join('; ') : listed(words);
  return items.length === 0 ? null : String(items.length);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Who attended, a child with a part, a question with a due date: what of it can be said. What has a title leads, and
 * the rest of it stands in brackets behind: 'Northmoor Council (member, decision authority, director)'.
 */
function objectInWords(value: object, titleOf: TitleOf): string | null {
  const said = Object.entries(value).flatMap(([field, part]: [string, unknown]) => {
    const code = codeInWords(field, part);
    const words = code ?? (typeof part === 'boolean' ? whetherInWords(field, part) : valueInWords(part, titleOf));
    return words === null ? [] : [{ words, leads: code !== null || isTitled(part, titleOf) }];
  });
  const leading = said.filter(({ leads }) => leads).map(({ words }) => words);
  const others = said.filter(({ leads }) => !leads).map(({ words }) => words);
  if (leading.length === 0) return others.length === 0 ? null : others.join(', ');
  return leading.join(', ') + (others.length === 0 ? '' : ` (${others.join(', ')})`);
}

const isTitled = (part: unknown, titleOf: TitleOf): boolean =>
  Array.isArray(part) ? part.some((one) => isTitled(one, titleOf)) : typeof part === 'string' && titleOf(part) !== null;

/** 'decision authority' or 'no decision authority': a bare yes or no among others would not say of what. */
function whetherInWords(field: string, holds: boolean): string {
  const words = fieldInWords(field).toLowerCase();
  return holds ? words : `no ${words}`;
}
