import { CivilDate, StatedDate } from '@waymark/statute';
import type { Field } from '../fields';
import { one, type Typed } from '../typed';
import { monthTyped } from './month';
import { named, nothing, the, wrong, type Answer } from './problem';

/** Three boxes that mean one day. */
export function readDay(field: Field, typed: Typed, box: string): Answer {
  const boxes = boxesOf(typed, box);
  if (boxes === null) return nothing;
  const unfinished = unfinishedDay(boxes);
  if (unfinished !== null) return wrong(`${box}.${unfinished}`, `${named(field)} must include a ${unfinished}`);
  return dayIn(field, boxes, box);
}

/** How exactly a date is known, beside its three boxes. */
export const exactness = {
  '': 'That day, month or year',
  before: 'On or before that day',
  until: 'Between that day and another',
  unknown: 'It is not known',
} as const;

/** Three boxes of which the first, or the first two, may stay empty; on or before a day; between two; not known. */
export function readStated(field: Field, typed: Typed, box: string): Answer {
  const exact = one(typed, `${box}.exact`);
  const boxes = boxesOf(typed, box);
  if (exact === 'unknown') {
    if (boxes === null) return { value: 'not-known', problems: [] };
    return wrong(`${box}.exact`, `${named(field)} cannot be both given and not known`);
  }
  const until = boxesOf(typed, `${box}.until`);
  if (boxes === null) {
    if (exact === '' && until === null) return nothing;
    return wrong(`${box}.day`, `Enter the day that ${the(field)} is counted from`);
  }
  if (exact === '' && until === null) return lessExact(field, boxes, box);
  const from = readDay(field, typed, box);
  if (from.problems.length > 0) return from;
  if (exact === 'before') return { value: `../${from.value as string}`, problems: [] };
  const last = readDay({ ...field, called: `last day of ${the(field)}` }, typed, `${box}.until`);
  if (last.problems.length > 0) return last;
  if (last.value === undefined) return wrong(`${box}.until.day`, `Enter the last day of ${the(field)}`);
  const range = `${from.value as string}/${last.value as string}`;
  if (StatedDate.safeParse(range).success) return { value: range, problems: [] };
  return wrong(`${box}.until.day`, `The last day of ${the(field)} must be the same as or after the first`);
}

function lessExact(field: Field, boxes: Boxes, box: string): Answer {
  if (boxes.year === '') return wrong(`${box}.year`, `${named(field)} must include a year`);
  if (boxes.day !== '') {
    return boxes.month === ''
      ? wrong(`${box}.month`, `${named(field)} must include a month`)
      : dayIn(field, boxes, box);
  }
  const year = yearIn(boxes.year);
  if (year === null) return wrong(`${box}.year`, yearMust(field));
  if (boxes.month === '') return { value: year, problems: [] };
  const month = monthIn(boxes.month);
  return month === null ? wrong(`${box}.month`, real(field)) : { value: `${year}-${month}`, problems: [] };
}

interface Boxes {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Null where all three are empty. */
function boxesOf(typed: Typed, box: string): Boxes | null {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => one(typed, `${box}.${part}`)) as [
    string,
    string,
    string,
  ];
  return day + month + year === '' ? null : { day, month, year };
}

const unfinishedDay = ({ day, month, year }: Boxes): keyof Boxes | null => {
  if (day === '') return 'day';
  if (month === '') return 'month';
  return year === '' ? 'year' : null;
};

function dayIn(field: Field, { day, month, year }: Boxes, box: string): Answer {
  const number = /^\d{1,2}$/.test(day) ? day.padStart(2, '0') : null;
  const named = monthIn(month);
  const inYear = yearIn(year);
  if (inYear === null) return wrong(`${box}.year`, yearMust(field));
  if (number === null) return wrong(`${box}.day`, real(field));
  if (named === null) return wrong(`${box}.month`, real(field));
  const date = `${inYear}-${named}-${number}`;
  return CivilDate.safeParse(date).success ? { value: date, problems: [] } : wrong(`${box}.day`, real(field));
}

const monthIn = (text: string): string | null => monthTyped(text)?.toString().padStart(2, '0') ?? null;

const yearIn = (text: string): string | null => (/^\d{4}$/.test(text) && text !== '0000' ? text : null);

const real = (field: Field): string => `${named(field)} must be a real date`;
const yearMust = (field: Field): string => `The year in ${the(field)} must have 4 numbers`;
