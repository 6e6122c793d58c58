import { textWidth } from './text-width';
import type { Placed } from './placed';

// The flag beside a stage where an instance stands.

export const flagWords = 'It stands here';

/** A box by its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The second frame around a stage. */
export const framed = ({ x, y, width, height }: Box): Box => ({ x, y, width: width + 10, height: height + 10 });

/** Above, below or beside the frame, and within the drawing: where it covers no words. */
export function flagOf(at: string | null, { arrows, stages, width }: Placed): Box {
  const stage = stages.find((one) => one.stage === at)!;
  const words: Box[] = [...arrows.map(({ label }) => label), ...stages.filter((other) => other !== stage)];
  const flags = around(framed(stage), textWidth(flagWords, 12) + 18);
  const drawn = flags.filter((one) => one.x - one.width / 2 >= -room && one.x + one.width / 2 <= width + room);
  return drawn.find((one) => !words.some((other) => touches(one, other))) ?? flags[0]!;
}

/** So much of the margin of a drawing may be used. */
const room = 20;

function around({ x, y, width, height }: Box, wide: number): Box[] {
  const flag = (across: number, down: number): Box => ({ x: x + across, y: y + down, width: wide, height: 20 });
  const [right, outside, above] = [(width - wide) / 2, (width + wide) / 2, -height / 2 - 9];
  const [top, bottom] = [10 - height / 2, height / 2 - 10];
  const over = [flag(right, above), flag(-right, above), flag(right, -above), flag(-right, -above)];
  return [...over, ...[0, top, bottom].flatMap((down) => [flag(outside, down), flag(-outside, down)])];
}

const touches = (one: Box, other: Box): boolean =>
  Math.abs(one.x - other.x) * 2 < one.width + other.width && Math.abs(one.y - other.y) * 2 < one.height + other.height;

export const cornered = ({ x, y, width, height }: Box) => ({ x: x - width / 2, y: y - height / 2, width, height });
