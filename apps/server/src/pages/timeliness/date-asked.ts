import { monthTyped } from '@waymark/forms';
import { CivilDate } from '@waymark/statute';

type Box = 'day' | 'month' | 'year';

/** The three boxes as somebody filled them. */
export type Typed = Readonly<Record<Box, string>>;

export interface Objection {
  /** `asAt`, as the address spells it. */
  readonly field: string;
  readonly text: string;
  /** The boxes that are wrong; the error links to the first. */
  readonly boxes: readonly Box[];
}

/** A date that an address asks for, in one piece or in a form's three boxes; what was typed is kept either way. */
export interface DateAsked {
  readonly typed: Typed;
  /** Null where nothing was typed, or where it is no date. */
  readonly day: CivilDate | null;
  readonly objection: Objection | null;
  readonly fromBoxes: boolean;
}

export type Query = Readonly<Record<string, unknown>>;

const boxes = ['day', 'month', 'year'] as const;
const longest = 40;

/** A field given twice is none that a form of ours sends: it is shown as it came, and is no date. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, longest) : value === undefined ? '' : '?';

export function readDate(query: Query, field: string, called: string): DateAsked {
  const fromBoxes = boxes.some((box) => query[`${field}-${box}`] !== undefined);
  const typed = fromBoxes ? typedIn(query, field) : splitUp(textOf(query[field]));
  if (boxes.every((box) => typed[box] === '')) return { typed, day: null, objection: null, fromBoxes };
  const read = dayIn(typed, called);
  if (typeof read === 'string') return { typed, day: read, objection: null, fromBoxes };
  return { typed, day: null, objection: { field, ...read }, fromBoxes };
}

const typedIn = (query: Query, field: string): Typed => ({
  day: textOf(query[`${field}-day`]),
  month: textOf(query[`${field}-month`]),
  year: textOf(query[`${field}-year`]),
});

/** As the boxes hold it. */
export const typedOf = (day: CivilDate): Typed => splitUp(day);

/** What is no date at all is put where it can be seen and mended. */
function splitUp(written: string): Typed {
  const [, year, month, day] = /^([^-]*)-([^-]*)-([^-]*)$/.exec(written) ?? [];
  if (year === undefined || month === undefined || day === undefined) return { day: written, month: '', year: '' };
  return { day: unpadded(day), month: unpadded(month), year };
}

const unpadded = (digits: string): string => digits.replace(/^0(?=\d$)/, '');

function dayIn(typed: Typed, called: string): CivilDate | Pick<Objection, 'text' | 'boxes'> {
  const missing = boxes.filter((box) => typed[box] === '');
  if (missing.length > 0) return { text: `${called} must include a ${missing.join(' and a ')}`, boxes: missing };
  const month = monthTyped(typed.month);
  const wrong = boxes.filter((box) => !looksRight(box, typed, month));
  if (wrong.length > 0) return { text: `${called} must be a real date`, boxes: wrong };
  const day = [typed.year, String(month).padStart(2, '0'), typed.day.padStart(2, '0')].join('-');
  return CivilDate.safeParse(day).success ? day : { text: `${called} must be a real date`, boxes };
}

function looksRight(box: Box, typed: Typed, month: number | null): boolean {
  if (box === 'day') return /^\d{1,2}$/.test(typed.day) && Number(typed.day) >= 1 && Number(typed.day) <= 31;
  if (box === 'month') return month !== null;
  return /^[12]\d{3}$/.test(typed.year);
}
