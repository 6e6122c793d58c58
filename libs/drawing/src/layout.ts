import { Graph, layout } from '@dagrejs/dagre';
import { arrowsOf, type Arrow } from './arrows';
import type { WorkflowDescription } from './describe';
import { marked } from './here';
import type { Placed, PlacedStage, Point } from './placed';
import { endsOf } from './ports';
import { textWidth, wrap } from './text-width';

export const type = { stage: 15, label: 12.5, line: 1.3 } as const;
const stageWidth = 196;
/** As measured. A stage stands in bold, and where there is no Arial, letters are up to a quarter wider. */
const stageWordsWidth = 144;
const labelWidth = 128;
export const anyStageWords = 'At any stage';
/** The name in the graph of what stands for any stage: no stage has a space in it. */
const anyStage = 'any stage';

type Box = Omit<PlacedStage, 'x' | 'y'>;

function boxOf(stage: string | null, words: string): Box {
  const lines = wrap(words, type.stage, stageWordsWidth);
  return { stage, lines, width: stage === null ? 132 : stageWidth, height: 26 + lines.length * type.stage * type.line };
}

const labelOf = ({ labels }: Arrow) => {
  const lines = labels.flatMap((label, at) => wrap(at === 0 ? label : `or: ${label}`, type.label, labelWidth));
  const width = Math.max(...lines.map((line) => textWidth(line, type.label))) + 10;
  return { lines, width, height: lines.length * type.label * type.line + 6 };
};

/** Places stages and arrows from top to bottom, with room for the mark around where it stands. The same is always placed alike. */
export function place(description: WorkflowDescription, here: string | null = null): Placed {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 34, ranksep: 38, edgesep: 26, marginx: 2, marginy: 2 });
  const arrows = arrowsOf(description);
  const boxes = description.stages.map(({ stage, words }) => {
    const box = boxOf(stage, words);
    return stage === here ? marked(box) : box;
  });
  if (arrows.some(({ from }) => from === null)) boxes.push(boxOf(null, anyStageWords));
  for (const box of boxes) graph.setNode(box.stage ?? anyStage, { width: box.width, height: box.height });
  for (const [at, arrow] of arrows.entries()) {
    const { width, height } = labelOf(arrow);
    graph.setEdge(
      arrow.from ?? anyStage,
      arrow.to,
      { width, height, labelpos: 'c', weight: arrow.from === null ? 1 : 2 },
      String(at),
    );
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const stages = boxes.map((box) => ({ ...box, ...pointOf(graph.node(box.stage ?? anyStage)) }));
  const placedAt = (stage: string | null) => stages.find((each) => each.stage === stage)!;
  const ways = arrows.map(({ from, to }, at) => {
    const edge = graph.edge({ v: from ?? anyStage, w: to, name: String(at) }) as Point & { points: Point[] };
    // The layout's own ends lie on any side of a box; in between it goes round what is in the way.
    return {
      from: placedAt(from),
      to: placedAt(to),
      middle: pointOf(edge),
      bends: edge.points.slice(1, -1).map(pointOf),
    };
  });
  const ends = endsOf(ways);
  return {
    width,
    height,
    stages,
    arrows: arrows.map((arrow, at) => {
      const { bends, middle } = ways[at]!;
      const { start, tip } = ends[at]!;
      return { arrow, points: [start, ...bends, tip], label: { ...labelOf(arrow), ...middle } };
    }),
  };
}

const pointOf = (placed: unknown): Point => {
  const { x, y } = placed as Point;
  return { x, y };
};
