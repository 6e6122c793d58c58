import { told, type Dated } from '@waymark/casework';
import type { CaseOpened, OpenedStep, OpenedWorkflow } from '@waymark/engine/cqrs';

// What the pages of a case find among its steps. A step that was taken back is told on the timeline alone.

/** The steps of these kinds that stand, in their order. */
export const stepsOf = ({ steps }: Pick<OpenedWorkflow, 'steps'>, ...types: readonly string[]): readonly OpenedStep[] =>
  steps.filter(({ type, withdrawnBy }) => withdrawnBy === null && types.includes(type));

/** The last step that stands for each thing, by the id in a field. */
export function lastOfEach(steps: readonly OpenedStep[], field: string): ReadonlyMap<string, OpenedStep> {
  const found = new Map<string, OpenedStep>();
  for (const step of steps) {
    const id = step.data[field];
    if (typeof id !== 'string') continue;
    found.delete(id);
    found.set(id, step);
  }
  return found;
}

interface StandingStep extends Dated {
  readonly step?: OpenedStep;
}

/** Of steps that tell the same, the one that stands: what happened last, as the record itself has it. */
export const standingOf = (steps: readonly OpenedStep[]): OpenedStep | undefined =>
  steps.reduce<StandingStep>((standing, step) => told(standing, 'step', step.occurredOn, { step }), {}).step;

export const workflowsOf = (
  { workflows }: Pick<CaseOpened, 'workflows'>,
  category: string,
): readonly OpenedWorkflow[] => workflows.filter((each) => each.category === category);

export const textIn = ({ data }: OpenedStep, field: string): string | null => {
  const value = data[field];
  return typeof value === 'string' ? value : null;
};
