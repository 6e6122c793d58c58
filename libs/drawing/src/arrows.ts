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
 * The usual course. Of several targets the last is the ordinary one: the others are for what is on record already. A
 * step that usually comes at some stages is drawn from those; what else may come where is told in words.
 */
export function arrowsOf({ stages, anyStage }: WorkflowDescription): Arrow[] {
  const usualOf = new Map(anyStage.map(({ type, usually }) => [type, usually]));
  const isUsual = (type: string, stage: string): boolean => {
    const usual = usualOf.get(type) ?? [];
    return usual.length === 0 || usual.includes(stage);
  };
  const arrows: Arrow[] = [];
  const draw = (from: string | null, step: StepDescribed): void => {
    const to = step.leadsTo.at(-1);
    if (to !== undefined && to !== from && !leadsBack(step)) arrows.push({ from, to, labels: [step.says] });
  };
  for (const { stage, steps } of stages) for (const step of steps) if (isUsual(step.type, stage)) draw(stage, step);
  for (const step of anyStage) {
    const own = stages.filter(({ steps }) => steps.some(({ type }) => type === step.type)).map(({ stage }) => stage);
    if (step.usually.length === 0) draw(null, step);
    for (const stage of step.usually) if (!own.includes(stage)) draw(stage, step);
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
