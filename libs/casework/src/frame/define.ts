import { checkWorkflow } from './checks';
import type { AnyWorkflow, Workflow } from './workflow';

/** Takes a page as it is declared, checks that it hangs together, and forgets its particular types. */
export function workflow<State, AnyStep, OnRecord>(page: Workflow<State, AnyStep, OnRecord>): AnyWorkflow {
  const erased = page as unknown as AnyWorkflow;
  checkWorkflow(erased);
  return erased;
}
