import { isMet, ratioOf, type Figure, type Goal } from './benchmark';

/** One line of JSON a figure, the same members always. */
export function asJson(figure: Figure): string {
  const { work, value, unit, baseline, goal } = figure;
  const ratio = ratioOf(figure);
  return JSON.stringify({
    work,
    value: rounded(value),
    unit,
    baseline: baseline === null ? null : rounded(baseline),
    ratio: ratio === null ? null : Number(ratio.toFixed(3)),
    goal: goal === null ? null : limitOf(goal),
    met: isMet(figure),
  });
}

const heads = ['work', 'value', 'unit', 'baseline', 'ratio', 'goal', 'met'];
const toTheRight = new Set(['value', 'baseline', 'ratio']);

/** The same as a table for people, and one line that says which goals are missed. */
export function asTable(figures: readonly Figure[]): string {
  const rows = figures.map(rowOf);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        toTheRight.has(heads[column]!) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), '', verdictOn(figures)].join(
    '\n',
  );
}

function rowOf(figure: Figure): string[] {
  const { work, value, unit, baseline, goal } = figure;
  const ratio = ratioOf(figure);
  const met = isMet(figure);
  return [
    work,
    inDigits(value),
    unit,
    baseline === null ? '' : inDigits(baseline),
    ratio === null ? '' : ratio.toFixed(2),
    goal === null
      ? ''
      : `${goal.of === 'ratio' ? 'ratio ' : ''}${'atLeast' in goal ? '≥' : '≤'} ${inDigits(limitOf(goal))}`,
    met === null ? '' : met ? 'yes' : 'NO',
  ];
}

function verdictOn(figures: readonly Figure[]): string {
  const missed = figures.filter((figure) => isMet(figure) === false).map(({ work }) => work);
  if (missed.length > 0) return `Missed: ${missed.join(', ')}.`;
  return figures.some(({ goal }) => goal !== null) ? 'Every goal is met.' : 'No goal is set for these.';
}

const limitOf = (goal: Goal): number => ('atLeast' in goal ? goal.atLeast : goal.atMost);

/** More digits than these would be noise. */
const rounded = (value: number): number => Number(value >= 100 ? value.toFixed(0) : value.toFixed(2));

const inDigits = (value: number): string => rounded(value).toLocaleString('en-GB');
