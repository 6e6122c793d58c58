import { inWords, StatedDate } from '@waymark/statute';
import { listed } from '../words/deadlines';
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
    const words = valueInWords(value, titleOf);
    return words === null ? [] : [{ name: fieldInWords(field), value: words }];
  });

/** 'outstandingReturns' → 'Outstanding returns' */
export function fieldInWords(field: string): string {
  if (field === 'occurredOn') return 'Date it happened';
  const words = field.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Null where there is nothing to show: an id that names nothing public, or an empty list. */
export function valueInWords(value: unknown, titleOf: TitleOf): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textInWords(value, titleOf);
  if (Array.isArray(value)) return listInWords(value, titleOf);
  if (typeof value === 'object' && value !== null) return objectInWords(value, titleOf);
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
  if (words.length > 0) return listed(words);
  return items.length === 0 ? null : String(items.length);
}

/** A child with a part, a question with a due date: what of it can be said. */
function objectInWords(value: object, titleOf: TitleOf): string | null {
  const words = Object.values(value)
    .map((part) => valueInWords(part, titleOf))
    .filter((part) => part !== null);
  return words.length === 0 ? null : words.join(', ');
}
