import { colours } from './colours';
import { element } from './elements';
import type { PlacedArrow, Point } from './placed';

const head = { length: 9, width: 8 } as const;

/** Smooth lines through their points, upright wherever they meet one, with their heads at the end. */
export const arrowLines = (arrows: readonly PlacedArrow[]): string =>
  element('g', { fill: 'none', stroke: colours.line, 'stroke-width': '1.5' }, arrows.map(lineOf)) +
  element('g', { fill: colours.line }, arrows.map(headOf));

const lineOf = ({ arrow, points }: PlacedArrow): string =>
  element('path', {
    d: curve([...points.slice(0, -1), baseOf(points)]),
    'stroke-dasharray': arrow.from === null ? '6 4' : undefined,
  });

function headOf({ points }: PlacedArrow): string {
  const base = baseOf(points);
  const side = (half: number) => ({ x: base.x + half, y: base.y });
  const corners = [points.at(-1)!, side(head.width / 2), side(-head.width / 2)];
  return element('polygon', { points: corners.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ') });
}

/** Where the line ends and its head begins. */
function baseOf(points: readonly Point[]): Point {
  const tip = points.at(-1)!;
  const upwards = tip.y < points.at(-2)!.y;
  return { x: tip.x, y: tip.y + (upwards ? head.length : -head.length) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function curve(points: readonly Point[]): string {
  let drawn = `M${round(points[0]!.x)} ${round(points[0]!.y)}`;
  for (const [at, { x, y }] of points.slice(1).entries()) {
    const before = points[at]!;
    const middle = round((before.y + y) / 2);
    drawn +=
      Math.abs(before.x - x) < 0.5
        ? `L${round(x)} ${round(y)}`
        : `C${round(before.x)} ${middle} ${round(x)} ${middle} ${round(x)} ${round(y)}`;
  }
  return drawn;
}
