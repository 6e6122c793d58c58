import { deciding } from '../../deciding';
import { own, type Matter } from '../../frame';
import type { Step } from '../facts';
import type { Action, Evidence } from '../state';

// What the rules of an action ask of the matter in hand.

export type At = Matter<Action, Step>;

/** Fields in which a step names agencies. */
interface Naming {
  readonly agency?: string;
  readonly agencies?: readonly string[];
  readonly owner?: string;
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
}

/** The agencies that a step names. What replaces an action is no agency, nor is the level that it is escalated to. */
export function agenciesNamed({ type, data }: { type: string; data: unknown }): string[] {
  const { agency, agencies = [], owner, from, to, by } = (data ?? {}) as Naming;
  const moved = type === 'OwnerTransferred' ? [from, to] : type === 'AgencySucceeded' ? [by] : [];
  return [agency, owner, ...agencies, ...moved].filter((id) => id !== undefined);
}

/** The agency whose part of the action the step is about. */
export const agencyConcerned = ({ step: { data } }: At): string => {
  const { agency, from } = data as Naming;
  return agency ?? from ?? '';
};

export const evidenceNamed = ({ step, amends }: At): string =>
  ((amends?.data ?? step.data) as { evidence: string }).evidence;

export const evidenceOf = (at: At): Evidence | undefined => own(at.state.evidence, evidenceNamed(at));

export const wasAccepted = (evidence: Evidence | undefined): boolean =>
  evidence?.standing === 'accepted' || evidence?.standing === 'accepted before reopening';

export const titlesOf = ({ known }: At, agencies: readonly string[]): string =>
  agencies.map((agency) => known.titleOf(agency) || 'one of which the directory has no entry').join(', ');

/** The stream of the plan that an action stands in. */
export const planStream = (plan: string): string => `actionPlan-${plan}`;

/** The bodies that decide for the area on that day. An action knows of no other. */
export const decidingHere = ({ step, known, stage, amends }: At) =>
  deciding({ step, known, stage, amends, state: { takingPart: {} } });
