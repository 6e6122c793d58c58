import { asksAgencies, isAmendment } from '@waymark/casework';
import type { OpenedStep } from '@waymark/recording';
import { toldToEveryOwner } from '../queries/actions-of-agency';
import { toldToTheAgency } from '../queries/requests-to-agency';

/**
 * Whether a step of a workflow may be shown to whoever acts for an agency: what was asked of the agency and what it
 * answered, never another agency's part, and never how the review goes.
 */
export function isToldTo(agencies: readonly string[], category: string, step: OpenedStep): boolean {
  if (isAmendment(step.type)) return false;
  const { subject, type } = step;
  if (asksAgencies(category)) {
    if (agencies.some((agency) => subject === `records:${agency}`)) return true;
    return toldToTheAgency.has(type) && agencies.some((agency) => subject === `agency:${agency}`);
  }
  if (category !== 'action') return false;
  if (toldToEveryOwner.has(type)) return true;
  return agencies.some(
    (agency) =>
      ['progress', 'governance', 'acceptance'].some((what) => subject === `${what}:${agency}`) ||
      (subject.startsWith('evidence:') && step.data['agency'] === agency),
  );
}
