import { CivilDate } from '@waymark/statute';

type Box = 'day' | 'month' | 'year';

/** The three boxes as somebody filled them. */
export type Typed = Readonly<Record<Box, string>>;

export interface Objection {
  readonly text: string;
  /** The boxes that are wrong; the error links to the first. */
  readonly boxes: readonly Box[];
}

/** What the address asks for: a day to look at, or why none can be read; what was typed is kept either way. */
export interface AsAtAsked {
  readonly typed: Typed;
  readonly day: CivilDate | null;
  readonly hindsight: boolean;
  readonly objection: Objection | null;
  /** The boxes were used: the answer then moves to the address that can be kept and passed on. */
  readonly fromBoxes: boolean;
}

type Query = Readonly<Record<string, unknown>>;

const boxes = ['day', 'month', 'year'] as const;
const longest = 40;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, longest) : '');

/** Reads `as-at=2026-06-16`, or the form's three boxes; without either it is today. */
export function readAsAt(query: Query, today: CivilDate): AsAtAsked {
  const hindsight = textOf(query['hindsight']) === 'yes';
  const fromBoxes = boxes.some((box) => query[`as-at-${box}`] !== undefined);
  const typed = fromBoxes ? typedIn(query) : splitUp(textOf(query['as-at']) || today);
  const { day, objection } = fromBoxes && isEmpty(typed) ? { day: today, objection: null } : read(typed);
  return { typed, day, hindsight, objection, fromBoxes };
}

const typedIn = (query: Query): Typed => ({
  day: textOf(query['as-at-day']),
  month: textOf(query['as-at-month']),
  year: textOf(query['as-at-year']),
});

const isEmpty = (typed: Typed): boolean => boxes.every((box) => typed[box] === '');

/** What is no date at all is put where it can be seen and mended. */
function splitUp(written: string): Typed {
  const [, year, month, day] = /^([^-]*)-([^-]*)-([^-]*)$/.exec(written) ?? [];
  if (year === undefined || month === undefined || day === undefined) return { day: written, month: '', year: '' };
  return { day: unpadded(day), month: unpadded(month), year };
}

const unpadded = (digits: string): string => digits.replace(/^0(?=\d$)/, '');

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A number, or a month's name from its first three letters on. */
function monthOf(written: string): number {
  if (/^\d{1,2}$/.test(written)) return Number(written);
  const name = written.toLowerCase().replace(/\.$/, '');
  return name.length < 3 ? 0 : monthNames.findIndex((month) => month.startsWith(name)) + 1;
}

function read(typed: Typed): Pick<AsAtAsked, 'day' | 'objection'> {
  const missing = boxes.filter((box) => typed[box] === '');
  if (missing.length > 0) {
    return { day: null, objection: { text: `The date must include a ${missing.join(' and a ')}`, boxes: missing } };
  }
  const month = monthOf(typed.month);
  const wrong = boxes.filter((box) => !looksRight(box, typed, month));
  if (wrong.length > 0) return { day: null, objection: { text: 'Enter a real date', boxes: wrong } };
  const day = [typed.year, String(month).padStart(2, '0'), typed.day.padStart(2, '0')].join('-');
  if (!CivilDate.safeParse(day).success) {
    return { day: null, objection: { text: 'Enter a real date', boxes: ['day', 'month', 'year'] } };
  }
  return { day, objection: null };
}

function looksRight(box: Box, typed: Typed, month: number): boolean {
  if (box === 'day') return /^\d{1,2}$/.test(typed.day) && Number(typed.day) >= 1 && Number(typed.day) <= 31;
  if (box === 'month') return month >= 1 && month <= 12;
  return /^[12]\d{3}$/.test(typed.year);
}

/** The address of the same question: it can be kept, passed on and asked again. */
export const queryOf = ({ day, hindsight }: { day: CivilDate; hindsight: boolean }): string =>
  `?as-at=${day}${hindsight ? '&hindsight=yes' : ''}`;
