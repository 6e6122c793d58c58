import { cornered, flagOf, flagWords, framed } from './flag';
import { arrowLine } from './arrow-line';
import { colours } from './colours';
import { stageWords, type WorkflowDescription } from './describe';
import { element, escaped, text } from './elements';
import { listedBelow } from './listed';
import { place, type } from './layout';
import type { Placed, PlacedArrow, PlacedStage } from './placed';
import { wordsOfDrawing } from './drawing-in-words';

const fonts = 'Arial, Helvetica, "Liberation Sans", sans-serif';
const margin = 24;
const legendHeight = 74;
/** Room for the lists below. */
const narrowest = 860;

export interface Drawing {
  /** Where an instance stands, marked by its frame, its fill and words. */
  readonly stage?: string | null;
  /** Stages and arrows alone, for a page that says the rest in its own words. */
  readonly alone?: boolean;
}

/** A workflow drawn: its stages and the steps that lead from one to another. A screen reader gets the same in words. */
export function workflowSvg(description: WorkflowDescription, { stage = null, alone = false }: Drawing = {}): string {
  const placed = place(description);
  if (alone) return drawnAlone(description, placed, stage);
  const listed = listedBelow(description, Math.max(placed.width, narrowest));
  const width = Math.max(placed.width, narrowest) + 2 * margin;
  const height = legendHeight + placed.height + listed.height + 2 * margin + 28;
  const left = (width - placed.width) / 2;
  const [titleId, wordsId] = [`${description.name}-title`, `${description.name}-words`];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-labelledby': `${titleId} ${wordsId}`,
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      'font-family': fonts,
    },
    [
      element('title', { id: titleId }, [escaped(titleOf(description, stage))]),
      element('desc', { id: wordsId }, [escaped(wordsOfDrawing(description, stage))]),
      element('rect', { width: Math.ceil(width), height: Math.ceil(height), fill: colours.paper }),
      heading(
        description,
        placed.stages.some(({ stage }) => stage === null),
      ),
      chart(description, placed, stage, left, margin + legendHeight),
      element('g', { transform: `translate(${margin} ${Math.round(margin + legendHeight + placed.height + 28)})` }, [
        listed.drawn,
      ]),
    ],
  );
}

const chart = ({ firstStage }: WorkflowDescription, placed: Placed, stage: string | null, left: number, top: number) =>
  element('g', { transform: `translate(${Math.round(left)} ${Math.round(top)})` }, [
    ...placed.arrows.map(arrowLine),
    ...placed.arrows.map(arrowLabel),
    ...placed.stages.map((each) => stageBox(each, each.stage === firstStage, each.stage === stage && stage !== null)),
    ...placed.stages.filter((each) => stage !== null && each.stage === stage).map((each) => standsHere(each, placed)),
  ]);

function drawnAlone(description: WorkflowDescription, placed: Placed, stage: string | null): string {
  const width = Math.ceil(placed.width + 2 * margin);
  const height = Math.ceil(placed.height + 2 * margin);
  const frame = { viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': fonts, role: 'img' };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, [
    element('title', {}, [escaped(titleOf(description, stage))]),
    element('rect', { width, height, fill: colours.paper }),
    chart(description, placed, stage, margin, margin),
  ]);
}

const titleOf = (description: WorkflowDescription, stage: string | null): string =>
  stage === null
    ? `${description.title}: stages and what leads from one to another`
    : `${description.title}: it stands at "${stageWords(description, stage)}"`;

function heading({ title }: WorkflowDescription, anyStage: boolean): string {
  const y = margin + 52;
  const sample = (x: number, dashed: boolean, words: string) =>
    element('path', {
      d: `M${x} ${y - 4}h34`,
      stroke: colours.line,
      'stroke-width': '1.5',
      'stroke-dasharray': dashed ? '6 4' : undefined,
    }) + text(x + 42, y, words, { size: 13, fill: colours.quiet });
  return (
    text(margin, margin + 20, title, { size: 24, fill: colours.ink, bold: true }) +
    sample(margin, false, 'the usual course') +
    (anyStage ? sample(margin + 170, true, 'from any stage') : '')
  );
}

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

/** A second frame around the stage, and a flag that says so. */
function standsHere(stage: PlacedStage, placed: Placed): string {
  const flag = flagOf(stage.stage, placed);
  return (
    element('rect', { ...cornered(framed(stage)), rx: 9, fill: 'none', stroke: colours.ink, 'stroke-width': '3' }) +
    element('rect', { ...cornered(flag), fill: colours.ink }) +
    text(flag.x, flag.y + 4, flagWords, { size: 12, fill: colours.paper, bold: true, anchor: 'middle' })
  );
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
