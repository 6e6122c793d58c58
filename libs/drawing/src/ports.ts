import type { PlacedStage, Point } from './placed';

/** Where an arrow meets a stage: at its lower or its upper side, beside the others that meet it there. */
interface Meeting {
  readonly arrow: number;
  readonly end: 'start' | 'tip';
  readonly stage: PlacedStage;
  readonly side: 'lower' | 'upper';
  /** How far to the right the arrow goes on from there. */
  readonly towards: number;
}

const furthestApart = 44;
const corner = 26;

export interface Ends {
  readonly start: Point;
  readonly tip: Point;
}

/** Spreads the ends of the arrows along the sides of the stages, in the order in which they come from left to right. */
export function endsOf(arrows: readonly { from: PlacedStage; to: PlacedStage; bends: readonly Point[] }[]): Ends[] {
  const meetings = arrows.flatMap(({ from, to, bends }, arrow): Meeting[] => {
    const down = from.y < to.y;
    return [
      { arrow, end: 'start', stage: from, side: down ? 'lower' : 'upper', towards: (bends[0] ?? to).x },
      { arrow, end: 'tip', stage: to, side: down ? 'upper' : 'lower', towards: (bends.at(-1) ?? from).x },
    ];
  });
  const placed = new Map<string, Point>();
  for (const { stage, side } of meetings) {
    const here = meetings
      .filter((other) => other.stage === stage && other.side === side)
      .sort((one, other) => one.towards - other.towards);
    const gap = Math.min(furthestApart, (stage.width - 2 * corner) / Math.max(1, here.length - 1));
    for (const [at, { arrow, end }] of here.entries()) {
      placed.set(`${arrow} ${end}`, {
        x: stage.x + (at - (here.length - 1) / 2) * gap,
        y: stage.y + (side === 'lower' ? 1 : -1) * (stage.height / 2),
      });
    }
  }
  return arrows.map((_, arrow) => ({ start: placed.get(`${arrow} start`)!, tip: placed.get(`${arrow} tip`)! }));
}
