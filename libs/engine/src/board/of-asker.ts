import { agenciesActedFor, concernsAgency, mayReadCase, mayReadWorkflow, type Asker } from '@waymark/access';
import type { RoleHeld } from '@waymark/casework';
import type { Owner } from '../tasks/task';
import type { Board, CaseOnBoard, WorkflowOnBoard } from './board';

// What of a board somebody sees, and what of it is theirs. Denied unless a line here says otherwise.

/** How much of a case is open to somebody: all of it, or single workflows of it, as to an agency or a reviewer. */
export interface OpenTo {
  readonly whole: boolean;
  /** Agencies for which they answer in it. */
  readonly agencies: readonly string[];
}

export const openTo = (asker: Asker, { record }: CaseOnBoard): OpenTo => ({
  whole: mayReadCase(asker, record),
  agencies: agenciesActedFor(asker, record),
});

export const isOpenTo = (
  asker: Asker,
  { record }: CaseOnBoard,
  { whole, agencies }: OpenTo,
  workflow: WorkflowOnBoard | null,
  owner: Owner,
): boolean => {
  if (workflow === null) return whole;
  if (owner.to === 'agency' && agencies.includes(owner.agency) && concernsAgency(workflow, owner.agency)) return true;
  return whole
    ? mayReadWorkflow(asker, record, workflow)
    : owner.to === 'reviewer' && mayReadWorkflow(asker, record, workflow);
};

/** Whether what falls to that owner falls to somebody who asks, by a role that counts in the case. */
export function isTheirs(asker: Asker, { record: { lead, leads, sharedWith } }: CaseOnBoard, owner: Owner): boolean {
  // Whoever led a case goes on sharing it, and its unit's work is now the new lead's.
  const handedOver = (partnership: string): boolean =>
    owner.to === 'unit' && leads?.some((before) => before.partnership === partnership) === true;
  const counts = (partnership: string): boolean =>
    partnership === lead || (sharedWith.includes(partnership) && !handedOver(partnership));
  return asker.roles.some((held) => counts(held.partnership) && fits(held, owner));
}

function fits({ role, agency, body }: RoleHeld, owner: Owner): boolean {
  switch (owner.to) {
    case 'unit':
      return role === 'business unit' || role === 'chair';
    case 'agency':
      return role === 'agency lead' && agency === owner.agency;
    case 'body':
      return (
        (owner.role === undefined ? role === 'delegate' || role === 'lead' : role === owner.role) && body === owner.body
      );
    default:
      return role === owner.to;
  }
}

/** The boards of several partnerships as one: a case that is shared stands on more than one of them. */
export function together(boards: readonly Board[]): Board {
  const [first, ...others] = boards;
  if (first === undefined || others.length === 0) return first ?? [];
  const found = new Map(boards.flat().map((one) => [one.caseId, one]));
  return [...found.values()].toSorted((a, b) => (a.openedPosition < b.openedPosition ? 1 : -1));
}
