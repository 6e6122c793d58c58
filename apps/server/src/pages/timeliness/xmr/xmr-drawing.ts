import type { Xmr, XmrPoint } from './xmr';

/** Positions in a drawing: the values above, their moving ranges below. The template only draws. */
export interface XmrDrawing {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly values: Panel;
  readonly ranges: Panel;
}

export interface Panel {
  /** What it shows, at its top. */
  readonly titleY: number;
  readonly path: string;
  readonly points: readonly { readonly x: number; readonly y: number; readonly kind: XmrPoint['kind'] }[];
  /** The mean first. */
  readonly lines: readonly {
    readonly y: number;
    readonly label: string;
    readonly labelY: number;
    readonly kind: 'mean' | 'limit';
  }[];
}

const margin = { left: 16, right: 116 };
const leastWidth = 720;
const spacing = 18;
const upperPanel = { top: 34, bottom: 224 };
const lowerPanel = { top: 274, bottom: 364 };
/** Labels of two lines that lie closer stand one above the other. */
const labelHeight = 15;

export function xmrDrawing({ points, mean, lower, upper, averageRange, rangeLimit }: Xmr): XmrDrawing {
  const width = Math.max(leastWidth, margin.left + margin.right + points.length * spacing);
  const room = (width - margin.left - margin.right) / points.length;
  const x = (index: number): number => rounded(margin.left + room * (index + 0.5));
  const most = Math.max(upper, ...points.map(({ value }) => value));
  const ranges = points.flatMap(({ range }, index) => (range === null ? [] : [{ range, index }]));
  const mostRange = Math.max(rangeLimit, ...ranges.map(({ range }) => range));
  const y = upOf(upperPanel, most);
  const yRange = upOf(lowerPanel, mostRange);
  return {
    width,
    height: lowerPanel.bottom + 12,
    left: margin.left,
    right: width - margin.right,
    values: {
      titleY: upperPanel.top - 16,
      path: pathOf(points.map(({ value }, index) => [x(index), y(value)])),
      points: points.map(({ value, kind }, index) => ({ x: x(index), y: y(value), kind })),
      lines: apart([
        { y: y(mean), label: `mean ${figure(mean)}`, kind: 'mean' },
        { y: y(upper), label: `upper ${figure(upper)}`, kind: 'limit' },
        { y: y(lower), label: `lower ${figure(lower)}`, kind: 'limit' },
      ]),
    },
    ranges: {
      titleY: lowerPanel.top - 14,
      path: pathOf(ranges.map(({ range, index }) => [x(index), yRange(range)])),
      points: ranges.map(({ range, index }) => ({
        x: x(index),
        y: yRange(range),
        // None of the four rules speaks of a moving range: it is seen against its limit, and marked as nothing more.
        kind: 'common cause',
      })),
      lines: apart([
        { y: yRange(averageRange), label: `mean ${figure(averageRange)}`, kind: 'mean' },
        { y: yRange(rangeLimit), label: `limit ${figure(rangeLimit)}`, kind: 'limit' },
      ]),
    },
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const figure = (value: number): string => String(rounded(value));

const upOf =
  ({ top, bottom }: { top: number; bottom: number }, most: number) =>
  (value: number): number =>
    rounded(bottom - (value / Math.max(most, 1)) * (bottom - top));

const pathOf = (places: readonly (readonly [number, number])[]): string =>
  places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

function apart(lines: readonly Omit<Panel['lines'][number], 'labelY'>[]): Panel['lines'] {
  let above = -Infinity;
  const placed = new Map<object, number>();
  for (const line of lines.toSorted((one, other) => one.y - other.y)) {
    above = Math.max(line.y + 5, above + labelHeight);
    placed.set(line, above);
  }
  return lines.map((line) => ({ ...line, labelY: placed.get(line) ?? line.y }));
}
