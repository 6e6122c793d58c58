import { financialYearOf } from '@waymark/statute';
import type { CaseRow } from './case-rows';
import { daysAllowed, type CountedBy } from './days-taken';

type Mark = 'on time' | 'late' | 'running' | 'overdue';

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly mark: Mark;
  readonly value: number;
  /** Late ones carry their figure. */
  readonly label: string | null;
  /** It lies above the scale, and is drawn at its edge. */
  readonly above: boolean;
}

interface Line {
  readonly y: number;
  readonly label: number;
}

/** A plot of each case's days against the limit, as positions in a drawing; the template only draws. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly points: readonly Point[];
  /** The limit of each case, joined: it steps where a limit is another. */
  readonly limit: string;
  readonly limitValue: number;
  readonly lastLimitY: number;
  readonly lines: readonly Line[];
  readonly years: readonly { readonly x: number; readonly label: string }[];
  /** Cases that have no point, because their days cannot be counted. */
  readonly notDrawn: number;
}

const margin = { left: 44, right: 76, top: 30, bottom: 36 };
const height = 300;
const leastWidth = 720;
const spacing = 15;
/** What '2026-27' takes along the foot. */
const roomForYear = 58;

interface Drawn {
  readonly row: CaseRow;
  readonly value: number;
  readonly allowed: number;
}

/** Null where not one case can be drawn. Rows are given latest first; time runs from left to right. */
export function plotOf(rows: readonly CaseRow[], by: CountedBy): Plot | null {
  const drawn = rows.toReversed().flatMap((row): Drawn[] => {
    const allowed = daysAllowed({ ...row.clock, due: row.due }, by.calendar);
    return markOf(row) === null || row.taken === null || allowed === null
      ? []
      : [{ row, value: row.taken.value, allowed }];
  });
  const last = drawn.at(-1);
  if (last === undefined) return null;
  const drawable = rows.filter((row) => row.clock.standing.state !== 'notApplicable');
  const width = Math.max(leastWidth, margin.left + margin.right + drawn.length * spacing);
  const x = acrossOf(drawn.length, width);
  const { y, lines, top } = upOf(drawn);
  return {
    width,
    height,
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
    points: drawn.map(({ row, value, allowed }, index) => ({
      x: x(index),
      y: y(value),
      mark: markOf(row) ?? 'running',
      value,
      label: value > allowed ? figure(value) : null,
      above: value > top,
    })),
    limit: limitPath(drawn, x, y, width),
    limitValue: last.allowed,
    lastLimitY: y(last.allowed),
    lines,
    years: yearsAlong(drawn, x),
    notDrawn: drawable.length - drawn.length,
  };
}

const marks: Readonly<Record<string, Mark>> = {
  met: 'on time',
  metLate: 'late',
  running: 'running',
  missedOpen: 'overdue',
};

const markOf = ({ clock }: CaseRow): Mark | null => marks[clock.standing.state] ?? null;

/** A day past six months must not read as six. */
const figure = (value: number): string => String(Math.ceil(value * 10 - 1e-6) / 10);

const rounded = (value: number): number => Math.round(value * 10) / 10;

function acrossOf(count: number, width: number): (index: number) => number {
  const room = (width - margin.left - margin.right) / count;
  return (index) => rounded(margin.left + room * (index + 0.5));
}

/**
 * The scale up the side: from 0 to a round figure above the longest, with a line at every step. One case that has been
 * open for years must not press all others flat, so the scale ends at four times the limit.
 */
function upOf(drawn: readonly Drawn[]): { y: (value: number) => number; lines: readonly Line[]; top: number } {
  const longest = Math.max(...drawn.map(({ value }) => value));
  const widest = Math.max(...drawn.map(({ allowed }) => allowed));
  const most = Math.min(Math.max(longest, widest) + 1, Math.max(widest, 1) * 4);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => most / size <= 6) ?? 1000;
  const top = Math.ceil(most / step) * step;
  const room = height - margin.top - margin.bottom;
  const y = (value: number) => rounded(height - margin.bottom - (Math.min(value, top) / top) * room);
  const steps = Array.from({ length: top / step + 1 }, (_, index) => index * step);
  return { y, lines: steps.map((label) => ({ y: y(label), label })), top };
}

function limitPath(
  drawn: readonly Drawn[],
  x: (index: number) => number,
  y: (value: number) => number,
  width: number,
): string {
  const half = (x(1) - x(0)) / 2;
  const path: string[] = [];
  let allowed: number | null = null;
  drawn.forEach((one, index) => {
    if (one.allowed === allowed) return;
    path.push(index === 0 ? `M${margin.left} ${y(one.allowed)}` : `H${rounded(x(index) - half)}V${y(one.allowed)}`);
    allowed = one.allowed;
  });
  return `${path.join('')}H${width - margin.right}`;
}

/** Where each financial year's cases begin. */
function yearsAlong(drawn: readonly Drawn[], x: (index: number) => number) {
  const years: { x: number; label: string }[] = [];
  const half = (x(1) - x(0)) / 2;
  drawn.forEach(({ row }, index) => {
    const label = row.started === null ? '' : financialYearOf(row.started);
    if (label !== '' && years.at(-1)?.label !== label) years.push({ x: rounded(x(index) - half), label });
  });
  // A year of one case among few is too narrow for its own name: its line stays, and the table below names it.
  return years.map((year, index) => {
    const next = years[index + 1];
    return next !== undefined && next.x - year.x < roomForYear ? { ...year, label: '' } : year;
  });
}
