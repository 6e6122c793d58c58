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
 * Of a step in the usual course what the course says; of any other a way from each stage that names it, or from any, to
 * the last of its targets, for those before are for what is on record already.
 */
export function arrowsOf({ stages, anyStage, usualCourse }: WorkflowDescription): Arrow[] {
  const says = new Map([...anyStage, ...stages.flatMap(({ steps }) => steps)].map(({ type, says }) => [type, says]));
  const usual = new Set(usualCourse.map(([, step]) => step));
  const arrows = usualCourse.map(([from, step, to]): Arrow => ({ from, to, labels: [says.get(step)!] }));
  for (const { stage, steps } of [...stages, { stage: null, steps: anyStage }]) {
    for (const step of steps) {
      const to = step.leadsTo.at(-1);
      if (to === undefined || to === stage || leadsBack(step) || usual.has(step.type)) continue;
      arrows.push({ from: stage, to, labels: [step.says] });
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
