import { isOpaqueId } from '../frame';
import type { ActionPlan } from './state';

/**
 * Agencies and bodies that a rule has to find in the directory, or to word. The step comes as it was sent: what is no id
 * is nobody's.
 */
export function mentions({ takingPart }: ActionPlan, { data }: { data: unknown }): readonly string[] {
  const { values, body } = (data ?? {}) as { values?: unknown; body?: unknown };
  return [...Object.keys(takingPart), body, ...agenciesIn(data), ...agenciesIn(values)].filter(isOpaqueId);
}

function agenciesIn(sent: unknown): unknown[] {
  const { agencies } = (sent ?? {}) as { agencies?: unknown };
  return Array.isArray(agencies) ? agencies : [];
}
