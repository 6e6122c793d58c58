import { isOpaqueId } from '../frame';
import type { ActionPlan } from './state';

/** Agencies that a rule has to find in the directory. The step comes as it was sent: what is no id is nobody's. */
export function mentions(_state: ActionPlan, { data }: { data: unknown }): readonly string[] {
  const { values } = (data ?? {}) as { values?: unknown };
  return [...agenciesIn(data), ...agenciesIn(values)].filter(isOpaqueId);
}

function agenciesIn(sent: unknown): unknown[] {
  const { agencies } = (sent ?? {}) as { agencies?: unknown };
  return Array.isArray(agencies) ? agencies : [];
}
