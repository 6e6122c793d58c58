import { colours } from './colours';
import { courseDrawn, fonts, margin } from './course';
import type { WorkflowDescription } from './describe';
import { element, escaped } from './elements';
import { place } from './layout';
import { titleOf } from './title';

/** Stages and arrows alone, for a page that says the rest in its own words. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** How far from its left edge the stage has its middle. */
  readonly across: number;
}

export function workflowPicture(description: WorkflowDescription, stage: string): Picture {
  const placed = place(description, stage);
  const width = Math.ceil(placed.width + 2 * margin);
  const height = Math.ceil(placed.height + 2 * margin);
  const frame = { viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': fonts, role: 'img' };
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, [
    element('title', {}, [escaped(titleOf(description, stage))]),
    element('rect', { width, height, fill: colours.paper }),
    courseDrawn(description, placed, { stage, left: margin, top: margin }),
  ]);
  const here = placed.stages.find((each) => each.stage === stage)!;
  return { svg, width, height, across: Math.round(margin + here.x) };
}
