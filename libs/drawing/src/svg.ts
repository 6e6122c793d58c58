import { colours } from './colours';
import { courseDrawn, fonts, margin } from './course';
import type { WorkflowDescription } from './describe';
import { wordsOfDrawing } from './drawing-in-words';
import { element, escaped, text } from './elements';
import { place } from './layout';
import { listedBelow } from './listed';
import { titleOf } from './title';

const legendHeight = 74;
/** Room for the lists below. */
const narrowest = 860;

export interface Drawing {
  /** Where an instance stands, marked by its frame, its fill and words. */
  readonly stage?: string | null;
}

/** A workflow drawn: its stages and the steps that lead from one to another. A screen reader gets the same in words. */
export function workflowSvg(description: WorkflowDescription, { stage = null }: Drawing = {}): string {
  const placed = place(description, stage);
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
      courseDrawn(description, placed, { stage, left, top: margin + legendHeight }),
      element('g', { transform: `translate(${margin} ${Math.round(margin + legendHeight + placed.height + 28)})` }, [
        listed.drawn,
      ]),
    ],
  );
}

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
