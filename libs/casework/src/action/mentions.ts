import { isOpaqueId } from '../frame';
import { agenciesNamed, planStream } from './rules/at';
import { owning, type Action } from './state';

/**
 * Agencies that an objection may have to word, or that a rule has to find in the directory. The step comes as it was
 * sent: what is no id is nobody's.
 */
export function mentions(state: Action, { type, data }: { type: string; data: unknown }): readonly string[] {
  const { values } = (data ?? {}) as { values?: unknown };
  const ofEvidence = Object.values(state.evidence).map(({ agency }) => agency);
  return [...owning(state), ...ofEvidence, ...named(type, data), ...named(type, values)].filter(isOpaqueId);
}

/** A correction gives its new values apart, and may name any agency in any field. */
const named = (type: string, sent: unknown): unknown[] => {
  if (typeof sent !== 'object' || sent === null) return [];
  const { agencies } = sent as { agencies?: unknown };
  const one = { ...sent, agencies: Array.isArray(agencies) ? agencies : [] };
  const { from, to, by } = sent as { from?: unknown; to?: unknown; by?: unknown };
  return [...agenciesNamed({ type, data: one }), ...(type === 'FactCorrected' ? [from, to, by] : [])];
};

/** The plan that a draft names. */
export function refersTo({ data }: { data: unknown }): readonly string[] {
  const { plan } = (data ?? {}) as { plan?: unknown };
  return isOpaqueId(plan) ? [planStream(plan)] : [];
}
