import { isOpaqueId } from '../frame';
import { agenciesRecommended } from '../recommendations';
import { agenciesOutstanding } from '../returns';
import type { RapidReview } from './state';

/**
 * Agencies and bodies that an objection may have to word, or that a rule has to find in the directory. The step comes as
 * it was sent: what is no id is nobody's.
 */
export function mentions(state: RapidReview, { data }: { data: unknown }): readonly string[] {
  const sent = fieldsOf(data);
  const values = fieldsOf(sent['values']);
  const named = [
    sent['agency'],
    sent['body'],
    values['agency'],
    ...agenciesRecommended(sent),
    ...agenciesRecommended(values),
  ];
  return [...agenciesOutstanding(state), ...Object.keys(state.takingPart), ...named].filter(isOpaqueId);
}

const fieldsOf = (sent: unknown): Readonly<Record<string, unknown>> =>
  typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {};
