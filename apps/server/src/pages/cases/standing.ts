import { lastHappened } from '@waymark/casework';
import type { CaseOpened, OpenedStep, OpenedWorkflow } from '@waymark/engine/cqrs';

// What the pages of a case find among its steps. A step that was taken back is told on the timeline alone.

/** The steps of these kinds that stand, in their order. */
export const stepsOf = ({ steps }: Pick<OpenedWorkflow, 'steps'>, ...types: readonly string[]): readonly OpenedStep[] =>
  steps.filter(({ type, withdrawnBy }) => withdrawnBy === null && types.includes(type));

/** The step that stands for each thing, by the id in a field, in the order of what was recorded last. */
export const standingOfEach = (steps: readonly OpenedStep[], field: string): ReadonlyMap<string, OpenedStep> =>
  new Map([...byThing(steps, field)].map(([id, its]) => [id, lastHappened(its)!]));

/** Of what is planned, for a day ahead, the plan that was recorded last for each thing. */
export const lastPlanOfEach = (steps: readonly OpenedStep[], field: string): ReadonlyMap<string, OpenedStep> =>
  new Map([...byThing(steps, field)].map(([id, its]) => [id, its.at(-1)!]));

function byThing(steps: readonly OpenedStep[], field: string): ReadonlyMap<string, readonly OpenedStep[]> {
  const found = new Map<string, readonly OpenedStep[]>();
  for (const step of steps) {
    const id = step.data[field];
    if (typeof id !== 'string') continue;
    const before = found.get(id) ?? [];
    found.delete(id);
    found.set(id, [...before, step]);
  }
  return found;
}

export const workflowsOf = (
  { workflows }: Pick<CaseOpened, 'workflows'>,
  category: string,
): readonly OpenedWorkflow[] => workflows.filter((each) => each.category === category);

export const textIn = ({ data }: OpenedStep, field: string): string | null => {
  const value = data[field];
  return typeof value === 'string' ? value : null;
};
