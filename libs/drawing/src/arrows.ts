import type { Usually } from '@waymark/casework';
import type { StepDescribed, WorkflowDescription } from './describe';

/** What a drawing shows of the ways between stages. `from` null: from any stage. */
export interface Arrow {
  readonly from: string | null;
  readonly to: string;
  readonly labels: readonly string[];
}

/** A step with more than three targets leads back to wherever the work stands: it has no arrow, or one to everywhere. */

export const leadsBack = ({ leadsTo }: Pick<StepDescribed, 'leadsTo'>): boolean => leadsTo.length > 3;

/**
 * The usual course: where the chart says it of a step, as it says; else from every stage that names the step, or from
 * any, to the last of its targets, for the others are for what is on record already.
 */
export function arrowsOf({ stages, anyStage }: WorkflowDescription): Arrow[] {
  const places = [...stages, { stage: null, steps: anyStage }];
  const usual = new Map<string, Usually>();
  for (const { type, usually } of places.flatMap(({ steps }) => steps))
    usual.set(type, { ...usual.get(type), ...usually });
  const drawn = new Set<string>();
  const arrows: Arrow[] = [];
  for (const { stage, steps } of places) {
    for (const step of steps) {
      const course = Object.entries(usual.get(step.type)!);
      if (course.length === 0) {
        const to = step.leadsTo.at(-1);
        if (to !== undefined && to !== stage && !leadsBack(step)) arrows.push({ from: stage, to, labels: [step.says] });
      } else if (!drawn.has(step.type)) {
        drawn.add(step.type);
        for (const [from, targets] of course) for (const to of targets) arrows.push({ from, to, labels: [step.says] });
      }
    }
  }
  return joined(arrows);
}

/** Steps between the same two stages share an arrow. */
function joined(arrows: readonly Arrow[]): Arrow[] {
  const found = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const key = `${arrow.from ?? ''}|${arrow.to}`;
    const before = found.get(key);
    found.set(key, before === undefined ? arrow : { ...arrow, labels: [...before.labels, ...arrow.labels] });
  }
  return [...found.values()];
}
