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
 * The usual course where the workflow names one. Of any other workflow every way: from each stage that names a step, or
 * from any, to the last of its targets, for those before are for what is on record already.
 */
export function arrowsOf(description: WorkflowDescription): Arrow[] {
  const { stages, anyStage, usualCourse } = description;
  const says = new Map([...anyStage, ...stages.flatMap(({ steps }) => steps)].map(({ type, says }) => [type, says]));
  if (usualCourse.length > 0)
    return joined(usualCourse.map(([from, step, to]) => ({ from, to, labels: [says.get(step)!] })));
  return joined(
    [...stages, { stage: null, steps: anyStage }].flatMap(({ stage, steps }) =>
      steps.flatMap((step) => {
        const to = ordinaryTarget(stage, step);
        return to === null || leadsBack(step) ? [] : [{ from: stage, to, labels: [step.says] }];
      }),
    ),
  );
}

/** The last target that is another stage; null where a step leads nowhere else. */
export const ordinaryTarget = (stage: string | null, { leadsTo }: StepDescribed): string | null =>
  leadsTo.findLast((target) => target !== stage) ?? null;

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
