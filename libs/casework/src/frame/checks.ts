import { stepNamed, transitionsFrom } from './chart';
import type { AnyWorkflow } from './workflow';

/** Charts and facts must name the same steps, rules that exist and stages that have words; start-up stops otherwise. */
export function checkWorkflow(page: AnyWorkflow): void {
  const named = new Set<string>();
  for (const chart of page.charts) {
    for (const stage of Object.keys(chart.states)) {
      if (page.stages[stage] === undefined) throw new Error(`${page.name}: the stage ${stage} has no words.`);
      for (const { eventType, rules, alwaysLeads } of transitionsFrom(chart, stage).values()) {
        named.add(stepNamed(eventType));
        const unknown = rules.find((rule) => page.rules[rule] === undefined);
        if (unknown !== undefined) throw new Error(`${page.name}: the rule ${unknown} does not exist.`);
        if (!alwaysLeads) throw new Error(`${page.name}: ${eventType} from ${stage} may lead nowhere.`);
      }
    }
  }
  const facts = Object.keys(page.facts);
  const unheard = facts.filter((type) => !named.has(type));
  const unheld = [...named].filter((type) => page.facts[type] === undefined);
  if (unheard.length + unheld.length > 0) {
    throw new Error(`${page.name}: chart and facts differ on ${[...unheard, ...unheld].join(', ')}.`);
  }
  checkRevisions(page);
  checkUsualCourse(page);
}

/** What is drawn, or offered as usual, must be a way of the chart. */
function checkUsualCourse({ name, charts, usualCourse = [], otherCourses = [] }: AnyWorkflow): void {
  const chart = charts.at(-1)!;
  for (const [from, step, to] of [...usualCourse, ...otherCourses.flatMap((other) => other.usualCourse)]) {
    if (chart.states[from] !== undefined && transitionsFrom(chart, from).get(step)?.targets.includes(to) === true)
      continue;
    throw new Error(`${name}: the chart knows no way from ${from} by ${step} to ${to}.`);
  }
}

/** Every stage of a chart version must be found in the next one, so that no instance can be moved to nowhere. */
function checkRevisions({ name, charts, revisions = [] }: AnyWorkflow): void {
  if (charts.length !== revisions.length + 1) {
    throw new Error(`${name}: ${charts.length} chart versions need ${charts.length - 1} stage maps between them.`);
  }
  for (const [at, map] of revisions.entries()) {
    const later = Object.keys(charts[at + 1]!.states);
    const lost = Object.keys(charts[at]!.states).find((stage) => !later.includes(map[stage] ?? stage));
    if (lost !== undefined) {
      throw new Error(`${name}: the map to chart version ${at + 2} does not say where ${lost} is found.`);
    }
  }
}

/** Where a stored instance stands. */
export interface Standpoint {
  readonly stream: string;
  readonly chart: number;
  readonly stage: string;
}

/** Every stage in which a stored instance stands must exist in its chart version; start-up stops otherwise. */
export function checkStandpoints(page: AnyWorkflow, standpoints: Iterable<Standpoint>): void {
  for (const { stream, chart, stage } of standpoints) {
    const stages = page.charts[chart - 1]?.states;
    if (stages === undefined || !Object.hasOwn(stages, stage)) {
      throw new Error(`${stream} stands in the stage ${stage} of chart version ${chart}, which this release lacks.`);
    }
  }
}
