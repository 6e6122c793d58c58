/**
 * An XmR chart by the rules that NHS England's "Making Data Count" teaches, as its reference implementation
 * (NHSRplotthedots, `ptd_spc_standard` and `ptd_calculate_point_type`) computes them: one value a point in order of time;
 * the moving range is the difference of neighbours; moving ranges from 3.267 times their average on are screened out, and
 * the rest averaged anew; the limits lie 2.66 average moving ranges from the mean. Four rules tell what is more than
 * chance: outside a limit; one of 7 in a row on one side of the mean; one of 7 in a row that rise or fall; near a limit,
 * and one of 2 in 3 on that side that are.
 */
export interface Xmr {
  readonly points: readonly XmrPoint[];
  readonly mean: number;
  /** Never below nought: what is counted in days cannot be less. */
  readonly lower: number;
  readonly upper: number;
  readonly averageRange: number;
  /** Above this a moving range is itself unusual. */
  readonly rangeLimit: number;
}

export interface XmrPoint {
  readonly value: number;
  /** To the point before; the first has none. */
  readonly range: number | null;
  readonly signals: readonly Signal[];
  /** Fewer days are better: a signal above the mean is a concern, one below it an improvement. */
  readonly kind: 'common cause' | 'concern' | 'improvement';
}

export type Signal = 'outside a limit' | 'shift' | 'trend' | 'near a limit';

/** With fewer, limits say more about chance than about the work. */
export const fewestPoints = 12;

const screening = 3.267;
const toLimit = 2.66;
const inARow = 7;

/** Null where there are too few points to draw limits from. */
export function xmrOf(values: readonly number[]): Xmr | null {
  if (values.length < fewestPoints) return null;
  const ranges = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
  const screened = ranges.filter((range) => range < screening * averageOf(ranges));
  const averageRange = averageOf(screened.length === 0 ? ranges : screened);
  const mean = averageOf(values);
  const reach = toLimit * averageRange;
  const found = signalsIn(values, mean, reach);
  return {
    mean,
    lower: Math.max(0, mean - reach),
    upper: mean + reach,
    averageRange,
    rangeLimit: screening * averageRange,
    points: values.map((value, index) => {
      const signals = found[index]!;
      const kind = signals.length === 0 ? 'common cause' : value > mean ? 'concern' : 'improvement';
      return { value, range: index === 0 ? null : ranges[index - 1]!, signals, kind };
    }),
  };
}

const averageOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function signalsIn(values: readonly number[], mean: number, reach: number): Signal[][] {
  const sides = values.map((value) => Math.sign(value - mean));
  const steps = values.slice(1).map((value, index) => Math.sign(value - values[index]!));
  const distances = values.map((value) => Math.abs(value - mean));
  const outside = distances.map((distance) => distance > reach);
  const near = distances.map((distance, index) => distance > (reach * 2) / 3 && !outside[index]);
  const shifts = inRunsOf(inARow, values.length, (from) => allAlike(sides.slice(from, from + inARow)));
  const trends = inRunsOf(inARow, values.length, (from) => allAlike(steps.slice(from, from + inARow - 1)));
  const pairs = inRunsOf(
    3,
    values.length,
    (from) => allAlike(sides.slice(from, from + 3)) && near.slice(from, from + 3).filter(Boolean).length >= 2,
  );
  return values.map((_, index) => [
    ...(outside[index] ? (['outside a limit'] as const) : []),
    ...(shifts[index] ? (['shift'] as const) : []),
    ...(trends[index] ? (['trend'] as const) : []),
    ...(near[index] && pairs[index] ? (['near a limit'] as const) : []),
  ]);
}

const allAlike = (signs: readonly number[]): boolean => signs[0] !== 0 && signs.every((sign) => sign === signs[0]);

/** By point: whether it belongs to some run of that length of which `holds` is true. */
function inRunsOf(length: number, count: number, holds: (from: number) => boolean): boolean[] {
  const part = Array.from({ length: count }, () => false);
  for (let from = 0; from + length <= count; from += 1) if (holds(from)) part.fill(true, from, from + length);
  return part;
}
