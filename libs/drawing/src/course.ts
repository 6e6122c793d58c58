import { arrowLine } from './arrow-line';
import { colours } from './colours';
import type { WorkflowDescription } from './describe';
import { element, text } from './elements';
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
    ...placed.arrows.map(arrowLine),
    ...placed.arrows.map(arrowLabel),
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
  const words = lines.map((line, at) =>
    text(x, top + 13 + (at + 0.78) * lineHeight, line, { size: type.stage, fill: ink, bold: !any, anchor: 'middle' }),
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
  return [frame, ...words].join('');
}

function arrowLabel({ label }: PlacedArrow): string {
  const lineHeight = type.label * type.line;
  return (
    element('rect', {
      x: label.x - label.width / 2,
      y: label.y - label.height / 2,
      width: label.width,
      height: label.height,
      fill: colours.paper,
    }) +
    label.lines
      .map((line, at) =>
        text(label.x, label.y - label.height / 2 + 3 + (at + 0.8) * lineHeight, line, {
          size: type.label,
          fill: colours.ink,
          anchor: 'middle',
        }),
      )
      .join('')
  );
}
