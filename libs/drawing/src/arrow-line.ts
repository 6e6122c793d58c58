import { element } from './elements';
import type { PlacedArrow, Point } from './layout';
import { colours } from './colours';

const head = { length: 9, width: 7 } as const;

/** A smooth line through the points that the layout gives, with its head at the end. */
export function arrowLine({ arrow, points }: PlacedArrow): string {
  const tip = points.at(-1)!;
  const before = points.at(-2)!;
  const away = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: (tip.x - before.x) / away, y: (tip.y - before.y) / away };
  const base = { x: tip.x - along.x * head.length, y: tip.y - along.y * head.length };
  const side = (half: number) => ({ x: base.x - along.y * half, y: base.y + along.x * half });
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
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const between = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

/** Straight at both ends and round at the points between. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points as [Point, ...Point[]];
  const bends = rest.slice(0, -1).map((point, index) => {
    const end = index === rest.length - 2 ? rest.at(-1)! : between(point, rest[index + 1]!);
    return `Q${at(point)} ${at(end)}`;
  });
  return bends.length === 0 ? `M${at(first)}L${at(rest.at(-1)!)}` : `M${at(first)}${bends.join('')}`;
}
