import { actionPlan } from '@waymark/casework';

const { source } = actionPlan.facts['PlanOpened']!.clear.shape as unknown as { source: { options: readonly string[] } };

const sources = new Set(source.options);

/** Where a plan may come from; null for everything else. */
export const sourceIn = (given: unknown): string | null =>
  typeof given === 'string' && sources.has(given) ? given : null;
