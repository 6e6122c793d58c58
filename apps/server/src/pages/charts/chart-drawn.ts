import { currentChart, workflows, type AnyWorkflow } from '@waymark/casework';
import { describeWorkflow, workflowPicture, type Picture, type WorkflowDescription } from '@waymark/drawing';

/** There are as many as there are stages: each is drawn once. */
const drawn = new Map<string, Picture>();
const described = new Map<string, WorkflowDescription>();

/** A workflow as its page tells it; the same for every case, also for one that goes another course. */
function descriptionOf(name: string, chart: number): WorkflowDescription {
  const key = `${name}/${chart}`;
  const known =
    described.get(key) ??
    describeWorkflow(
      workflows.find((page) => page.name === name)!,
      chart,
    );
  described.set(key, known);
  return known;
}

export function chartDrawn({ name }: Pick<AnyWorkflow, 'name'>, chart: number, stage: string): Picture {
  const key = `${name}/${chart}/${stage}`;
  const known = drawn.get(key) ?? workflowPicture(descriptionOf(name, chart), stage);
  drawn.set(key, known);
  return known;
}

/** By the names in an address: `2`, `gathering.svg`; null where there is no such chart or stage. */
export function chartNamed(workflow: AnyWorkflow, chart: string, file: string): Picture | null {
  const version = Number(chart);
  const stage = file.replace(/\.svg$/, '');
  if (!Number.isInteger(version) || version < 1 || version > currentChart(workflow) || stage === file) return null;
  return Object.hasOwn(workflow.stages, stage) ? chartDrawn(workflow, version, stage) : null;
}

export const chartAddress = (workflow: AnyWorkflow, chart: number, stage: string): string =>
  `/charts/${workflow.name}/${chart}/${stage}.svg`;
