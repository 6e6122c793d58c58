import { arrowLines } from './arrow-line';
import { colours } from './colours';
import type { WorkflowDescription } from './describe';
import { element, lettered, type Line } from './elements';
import { mark, withinMark } from './here';
import { type } from './layout';
import type { Placed, PlacedArrow, PlacedStage } from './placed';

export const fonts = 'Arial, Helvetica, "Liberation Sans", sans-serif';
export const margin = 24;

interface At {
  /** Where an instance stands, marked by its frame, its fill and words. */
  readonly stage: string | null;
  readonly left: number;
  readonly top: number;
}

/** Stages, and the arrows from one to another. */
export const courseDrawn = ({ firstStage }: WorkflowDescription, placed: Placed, { stage, left, top }: At): string =>
  element('g', { transform: `translate(${Math.round(left)} ${Math.round(top)})` }, [
    arrowLines(placed.arrows),
    arrowLabels(placed.arrows),
    ...placed.stages.map((each) =>
      stage !== null && each.stage === stage
        ? mark(each) + stageBox(withinMark(each), each.stage === firstStage, true)
        : stageBox(each, each.stage === firstStage, false),
    ),
  ]);

function stageBox({ stage, lines, x, y, width, height }: PlacedStage, first: boolean, here: boolean): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const any = stage === null;
  const ink = here ? colours.paper : any ? colours.quiet : colours.stage;
  const lineHeight = type.stage * type.line;
  const words = lettered(
    { size: type.stage, fill: ink, bold: !any, anchor: 'middle' },
    lines.map((line, at) => ({ x, y: top + 13 + (at + 0.78) * lineHeight, words: line })),
  );
  const frame = element('rect', {
    x: left,
    y: top,
    width,
    height,
    rx: any ? height / 2 : 5,
    fill: here ? colours.stage : any ? colours.box : colours.paper,
    stroke: any ? colours.quiet : colours.stage,
    'stroke-width': first ? '3' : '2',
    'stroke-dasharray': any ? '6 4' : undefined,
  });
  return frame + words;
}

/** What leads along each arrow, on a ground of its own, so that no line runs through the words. */
const arrowLabels = (arrows: readonly PlacedArrow[]): string =>
  element(
    'g',
    { fill: colours.paper },
    arrows.map(({ label: { x, y, width, height } }) =>
      element('rect', { x: x - width / 2, y: y - height / 2, width, height }),
    ),
  ) + lettered({ size: type.label, fill: colours.ink, anchor: 'middle' }, arrows.flatMap(linesOf));

const linesOf = ({ label: { x, y, height, lines } }: PlacedArrow): readonly Line[] =>
  lines.map((words, at) => ({ x, y: y - height / 2 + 3 + (at + 0.8) * type.label * type.line, words }));
