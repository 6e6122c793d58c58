import { arrowsOf, leadsBack } from './arrows';
import { colours } from './colours';
import { stageWords, type WorkflowDescription } from './describe';
import { element, text } from './elements';
import { textWidth, wrap } from './text-width';

// What the drawing lists below itself: drawn, it would hide the usual course.

const size = 12.5;
const row = 20;
const inset = 16;

export interface Listed {
  readonly drawn: string;
  readonly height: number;
}

export function listedBelow(description: WorkflowDescription, width: number): Listed {
  const parts = [anyStage(description, width), lessUsual(description, width)].filter(({ height }) => height > 0);
  const drawn: string[] = [];
  let height = 12;
  for (const part of parts) {
    drawn.push(element('g', { transform: `translate(0 ${height})` }, [part.drawn]));
    height += part.height;
  }
  if (parts.length === 0) return { drawn: '', height: 0 };
  return { drawn: element('rect', { width, height, fill: colours.box }) + drawn.join(''), height };
}

const heading = (words: string): string => text(inset, 18, words, { size: 15, fill: colours.ink, bold: true });

function anyStage({ anyStage }: WorkflowDescription, width: number): Listed {
  const says = [...new Set(anyStage.map(({ says }) => says))];
  if (says.length === 0) return { drawn: '', height: 0 };
  const widest = Math.max(...says.map((words) => textWidth(words, size))) + 24;
  const columns = Math.max(1, Math.min(5, Math.floor((width - 2 * inset) / widest)));
  const rows = Math.ceil(says.length / columns);
  const columnWidth = (width - 2 * inset) / columns;
  const cells = says.map((words, at) =>
    text(inset + Math.floor(at / rows) * columnWidth, 42 + (at % rows) * row, words, { size, fill: colours.ink }),
  );
  return { drawn: heading('May be recorded at any stage') + cells.join(''), height: 42 + rows * row };
}

/** What a stage says for itself and the drawing leaves out. */
function lessUsual(description: WorkflowDescription, width: number): Listed {
  const drawnArrows = new Set(
    arrowsOf(description).flatMap(({ from, labels }) => labels.map((says) => `${from ?? ''}|${says}`)),
  );
  const found = new Map<string, string[]>();
  for (const { stage, words, steps } of description.stages) {
    for (const step of steps) {
      if (step.leadsTo.length === 0 || drawnArrows.has(`${stage}|${step.says}`)) continue;
      const to = leadsBack(step)
        ? 'back to where the work stands'
        : `to ${stageWords(description, step.leadsTo.at(-1)!)}`;
      const key = `${step.says}, ${to}`;
      found.set(key, [...(found.get(key) ?? []), words]);
    }
  }
  const lines = [...found].flatMap(([what, stages]) =>
    wrap(`${what}. From: ${stages.join('; ')}.`, size, width - 2 * inset - 12).map((line, at) => ({ line, at })),
  );
  if (lines.length === 0) return { drawn: '', height: 0 };
  const drawn = lines.map(({ line, at }, index) =>
    text(inset + (at === 0 ? 0 : 12), 42 + index * row, line, { size, fill: colours.ink }),
  );
  return { drawn: heading('Less usual ways, not drawn') + drawn.join(''), height: 42 + lines.length * row };
}
