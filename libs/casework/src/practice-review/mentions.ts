import { isOpaqueId } from '../frame';
import { agenciesRecommended } from '../recommendations';
import type { PracticeReview } from './state';

/**
 * Agencies and bodies that an objection may have to word, or that a rule has to find in the directory. The step comes as
 * it was sent: what is no id is nobody's.
 */
export function mentions(state: PracticeReview, { data }: { data: unknown }): readonly string[] {
  const sent = fieldsOf(data);
  const values = fieldsOf(sent['values']);
  const asked = Object.entries(state.factualChecks).flatMap(([agency, { returned }]) => (returned ? [] : [agency]));
  const named = [
    sent['agency'],
    sent['body'],
    values['agency'],
    ...agenciesRecommended(sent),
    ...agenciesRecommended(values),
  ];
  return [...asked, ...Object.keys(state.takingPart), ...named].filter(isOpaqueId);
}

const fieldsOf = (sent: unknown): Readonly<Record<string, unknown>> =>
  typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {};
