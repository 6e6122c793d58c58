import { colours } from './colours';
import { element, text } from './elements';
import type { PlacedStage } from './placed';

// The mark around the stage where an instance stands. The layout leaves room for it, so that it covers no arrow.

export const hereWords = 'It stands here';

/** How far the mark reaches beyond the stage: a frame, and above it the words. */
const [frame, head] = [5, 20] as const;

/** What a stage takes up with the mark around it. */
export const marked = <Box extends { width: number; height: number }>(box: Box): Box => ({
  ...box,
  width: box.width + 2 * frame,
  height: box.height + 2 * frame + head,
});

/** The stage alone, of what it takes up with its mark. */
export const withinMark = (place: PlacedStage): PlacedStage => ({
  ...place,
  y: place.y + head / 2,
  width: place.width - 2 * frame,
  height: place.height - 2 * frame - head,
});

export function mark({ x, y, width, height }: PlacedStage): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const band = element('path', { d: bandOf(left, top, width), fill: colours.ink });
  const words = text(x, top + head - 4, hereWords, { size: 12, fill: colours.paper, bold: true, anchor: 'middle' });
  const around = { x: left + 1.5, y: top + 1.5, width: width - 3, height: height - 3, rx: 8 };
  return element('rect', { ...around, fill: colours.paper, stroke: colours.ink, 'stroke-width': '3' }) + band + words;
}

/** Round at its upper corners alone. */
const bandOf = (left: number, top: number, width: number): string =>
  `M${left} ${top + head + 2}v${-(head - 6)}a8 8 0 0 1 8 -8h${width - 16}a8 8 0 0 1 8 8v${head - 6}z`;
