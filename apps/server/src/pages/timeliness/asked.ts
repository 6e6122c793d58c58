import { financialYearOf, type CivilDate } from '@waymark/statute';
import { readDate, textOf, typedOf, type DateAsked, type Objection, type Query } from './date-asked';
import { uncountableStates, type UncountableState } from './uncountable';

/**
 * What the address of a page of figures asks for, spelt as the JSON API spells it: `asAt`, `hindsight=true`,
 * `attendanceFrom`; `period`, a financial year or a quarter; and `only`, what stands in no share for one reason. What cannot be read is said beside its field, and the
 * page shows today in the meantime: nothing is passed over.
 */
export interface Asked {
  readonly asAt: DateAsked;
  readonly attendanceFrom: DateAsked;
  /** The day to look at: today where none is asked for, or none can be read. */
  readonly day: CivilDate;
  readonly hindsight: boolean;
  /** '2025-26' or '2025-26 Q1' */
  readonly period: string | null;
  /** Only what stands in no share, for one reason. */
  readonly only: UncountableState | null;
  /** As it was typed, where it is none. */
  readonly typedPeriod: string;
  readonly objections: readonly Objection[];
  /** The boxes were used: the answer then moves to the address that can be kept and passed on. */
  readonly fromBoxes: boolean;
}

export function readAsked(query: Query, today: CivilDate): Asked {
  const asAt = readDate(query, 'asAt', 'The date');
  const attendanceFrom = readDate(query, 'attendanceFrom', 'The first day');
  const day = asAt.day ?? today;
  const period = textOf(query['period']);
  const hindsight = textOf(query['hindsight']);
  const objections = [
    asAt.objection,
    ['', 'true', 'false'].includes(hindsight)
      ? null
      : { field: 'hindsight', text: 'Select as it was known on that day, or as it is known now', boxes: [] },
    attendanceFrom.objection ?? (asAt.objection === null ? beginsTooLate(attendanceFrom.day, day) : null),
    period === '' || isPeriod(period)
      ? null
      : { field: 'period', text: 'The period must be a financial year or a quarter, for example 2025-26', boxes: [] },
  ].filter((objection) => objection !== null);
  return {
    asAt: asAt.objection === null && asAt.day === null ? { ...asAt, day, typed: typedOf(day) } : asAt,
    attendanceFrom,
    day,
    hindsight: hindsight === 'true',
    period: isPeriod(period) ? period : null,
    only: uncountableStates.find((state) => state === query['only']) ?? null,
    typedPeriod: period,
    objections,
    fromBoxes: asAt.fromBoxes || attendanceFrom.fromBoxes,
  };
}

const beginsTooLate = (from: CivilDate | null, day: CivilDate): Objection | null =>
  from === null || from <= day
    ? null
    : {
        field: 'attendanceFrom',
        text: 'The first day must be the same as or before the day on which things are shown',
        boxes: ['day', 'month', 'year'],
      };

/** A real year: '2025-26' and not '2025-27'. */
function isPeriod(text: string): boolean {
  const [, year, next] = /^(\d{4})-(\d{2})(?: Q[1-4])?$/.exec(text) ?? [];
  return year !== undefined && next !== undefined && financialYearOf(`${year}-04-01`) === `${year}-${next}`;
}

export const objectionTo = ({ objections }: Asked, field: string): Objection | null =>
  objections.find((objection) => objection.field === field) ?? null;

type Lasting = Pick<Asked, 'day' | 'hindsight'> & {
  readonly period?: string | null;
  readonly attendanceFrom?: CivilDate | null;
  readonly only?: UncountableState | null;
};

/** The address of the same question: it can be kept, passed on and asked again. */
export function queryOf({ day, hindsight, period = null, attendanceFrom = null, only = null }: Lasting): string {
  const parts = [
    `asAt=${day}`,
    ...(hindsight ? ['hindsight=true'] : []),
    ...(attendanceFrom === null ? [] : [`attendanceFrom=${attendanceFrom}`]),
    ...(period === null ? [] : [`period=${period.replace(' ', '%20')}`]),
    ...(only === null ? [] : [`only=${only}`]),
  ];
  return `?${parts.join('&')}`;
}
