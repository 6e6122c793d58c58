import { load } from 'cheerio';
import { chartOf, currentChart, transitionsFrom, workflows, type AnyWorkflow } from '@waymark/casework';
import { describeWorkflow, workflowInMarkdown, workflowInWords, workflowPicture, workflowSvg } from '.';
import { arrowsOf } from './arrows';
import { margin } from './course';
import { place } from './layout';
import type { Placed } from './placed';

const pages = workflows.map((page): [string, AnyWorkflow] => [page.name, page]);
const read = (svg: string) => load(svg, { xml: true });

/** Boxes are given by their middle. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const overlap = (one: Box, other: Box): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
  Math.abs(one.y - other.y) < (one.height + other.height) / 2;

const overlapping = ({ stages, arrows }: Placed): string[] => {
  const boxes: (Box & { readonly lines: readonly string[] })[] = [...stages, ...arrows.map(({ label }) => label)];
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .flatMap((other) => (overlap(one, other) ? [`${one.lines.join(' ')} / ${other.lines.join(' ')}`] : [])),
  );
};

describe.each(pages)('The description of %s', (_, page) => {
  const description = describeWorkflow(page);
  const chart = chartOf(page, currentChart(page));

  it('names every stage, step and rule', () => {
    expect(description.stages.map(({ stage }) => stage)).toEqual(Object.keys(chart.states));
    const steps = [...description.anyStage, ...description.stages.flatMap(({ steps }) => steps)];
    expect(new Set(steps.map(({ type }) => type))).toEqual(new Set(Object.keys(page.facts)));
    expect(description.rules.map(({ name }) => name)).toEqual(Object.keys(page.rules));
  });

  it('words every rule as a sentence that quotes no case', () => {
    for (const { words } of description.rules) expect(words).toMatch(/^[A-Z][^\n]+[.]$/);
  });

  it('tells of a rule what is missing, not what it is called', () => {
    const unworded = Object.entries(page.rules).filter(([, { generally }]) => generally === null);
    expect(unworded.map(([name]) => name)).toEqual([]);
  });

  it('says the same in words and as a page', () => {
    const [words, markdown] = [workflowInWords(description).join('\n'), workflowInMarkdown(description)];
    for (const { words: stage } of description.stages) {
      expect(words).toContain(stage);
      expect(markdown).toContain(stage);
    }
    for (const { name, words: rule } of description.rules) {
      expect(words).toContain(`${name}: `);
      expect(words).toContain(rule);
      expect(markdown).toContain(rule.replaceAll('|', '\\|'));
    }
  });
});

describe.each(pages)('The drawing of %s', (_, page) => {
  const description = describeWorkflow(page);
  const chart = chartOf(page, currentChart(page));

  it('is well-formed, and hides nothing from whoever hears it', () => {
    const drawing = read(workflowSvg(description));
    const svg = drawing('svg');
    expect(svg.attr('role')).toBe('img');
    const named = svg.attr('aria-labelledby')!.split(' ');
    expect(named.map((id) => drawing(`[id="${id}"]`).prop('tagName')?.toLowerCase())).toEqual(['title', 'desc']);
    const words = drawing('desc').text();
    for (const { words: stage, steps } of description.stages)
      if (steps.some(({ leadsTo }) => leadsTo.length > 0)) expect(words).toContain(stage);
    for (const { says } of description.anyStage) expect(words).toContain(says);
  });

  it('carries no style and no script, which a page lets through from nowhere', () => {
    const svg = workflowSvg(description, { stage: description.firstStage });
    expect(svg).not.toMatch(/<(style|script|foreignObject|image|use)\b|\s(style|on\w+|href|xlink:href)=/i);
  });

  it('draws every stage, and only ways that the chart knows', () => {
    const placed = place(description);
    expect(placed.stages.flatMap(({ stage }) => stage ?? [])).toEqual(Object.keys(chart.states));
    for (const { from, to } of arrowsOf(description)) {
      const stages = from === null ? Object.keys(chart.states) : [from];
      const leads = stages.some((stage) =>
        [...transitionsFrom(chart, stage).values()].some(({ targets }) => targets.includes(to)),
      );
      expect({ from, to, leads }).toEqual({ from, to, leads: true });
    }
  });

  it('leaves no stage without a way to it, but the first', () => {
    const reached = new Set(arrowsOf(description).map(({ to }) => to));
    const left = description.stages.filter(({ stage }) => stage !== description.firstStage && !reached.has(stage));
    expect(left.map(({ stage }) => stage)).toEqual([]);
  });

  it.each([null, ...description.stages.map(({ stage }) => stage)])(
    'lays nothing over anything, standing at %s',
    (here) => {
      expect(overlapping(place(description, here))).toEqual([]);
    },
  );

  it.each(description.stages.map(({ stage }) => stage))('covers no arrow with the mark around %s', (here) => {
    const { stages, arrows } = place(description, here);
    const marked = stages.find(({ stage }) => stage === here)!;
    const beneath = arrows.filter(({ points }) =>
      points.some((point) => overlap({ ...point, width: 0, height: 0 }, marked)),
    );
    expect(beneath.map(({ arrow }) => arrow.labels)).toEqual([]);
  });

  it('says how far across the stage stands in its picture', () => {
    for (const { stage } of description.stages) {
      const { svg, across } = workflowPicture(description, stage);
      const drawing = read(svg);
      const words = drawing('text').filter((_, each) => drawing(each).text() === 'It stands here');
      expect(Math.abs(Number(words.attr('x')) + margin - across)).toBeLessThanOrEqual(1);
    }
  });

  it('is the same each time', () => {
    expect(workflowSvg(description)).toBe(workflowSvg(describeWorkflow(page)));
  });

  it('marks where an instance stands in more than colour', () => {
    for (const { stage, words } of description.stages) {
      const drawing = read(workflowSvg(description, { stage }));
      expect(drawing('title').text()).toContain(words);
      expect(drawing('desc').text()).toContain(`It stands at: ${words}.`);
      expect(drawing('text').filter((_, each) => drawing(each).text() === 'It stands here')).toHaveLength(1);
      expect(drawing('rect[stroke="#0b0c0c"]')).toHaveLength(1);
    }
  });
});

describe('Words in a drawing', () => {
  it('are escaped, whatever a workflow is called', () => {
    const described = { ...describeWorkflow(workflows[0]!), title: 'A < B & "C" > D' };
    const drawing = read(workflowSvg(described));
    expect(drawing('title').text()).toContain('A < B & "C" > D');
    expect(drawing('text').first().text()).toBe('A < B & "C" > D');
  });
});
