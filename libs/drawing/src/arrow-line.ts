import { colours } from './colours';
import { element } from './elements';
import type { PlacedArrow, Point } from './placed';

const head = { length: 9, width: 8 } as const;

/** A smooth line through its points, upright wherever it meets one, with its head at the end. */
export function arrowLine({ arrow, points }: PlacedArrow): string {
  const tip = points.at(-1)!;
  const upwards = tip.y < points.at(-2)!.y;
  const base = { x: tip.x, y: tip.y + (upwards ? head.length : -head.length) };
  const side = (half: number) => ({ x: base.x + half, y: base.y });
  return (
    element('path', {
      d: curve([...points.slice(0, -1), base]),
      fill: 'none',
      stroke: colours.line,
      'stroke-width': '1.5',
      'stroke-dasharray': arrow.from === null ? '6 4' : undefined,
    }) +
    element('polygon', {
      points: [tip, side(head.width / 2), side(-head.width / 2)].map(({ x, y }) => `${round(x)},${round(y)}`).join(' '),
      fill: colours.line,
    })
  );
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
