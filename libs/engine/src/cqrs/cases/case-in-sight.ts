import {
  agenciesActedFor,
  concernsAgency,
  mayAskForNames,
  mayReadCase,
  mayReadWorkflow,
  seesNames,
  type Asker,
} from '@waymark/access';
import type { Case } from '@waymark/casework';
import type { Engine } from '../../engine';
import { caseOf, personOf } from '../asking';
import { at, instanceOf, workflowIn, type WorkflowInCase } from '../workflow-in-case';

/** A case as far as somebody may see it. */
export interface CaseInSight {
  readonly id: string;
  readonly who: Asker;
  readonly record: Case;
  /** False: only what is theirs in it, an agency's request or actions, or the review that somebody is appointed to. */
  readonly whole: boolean;
  /** Their own agencies that it concerns, where they do not see the whole. */
  readonly agencies: readonly string[];
  /** Names stand open to them, as a matter of course or because they asked. */
  readonly seesNames: boolean;
  /** Names stand open where they ask for them. */
  readonly mayAskForNames: boolean;
  /** In the order in which they were opened. */
  readonly workflows: readonly WorkflowInCase[];
}

/** Null where there is no such case, or nothing of it that this person may see: nobody can tell which. */
export async function caseInSight(engine: Engine, person: string, id: string): Promise<CaseInSight | null> {
  const who = await personOf(engine, person);
  const record = await caseOf(engine, id);
  const whole = mayReadCase(who, record);
  const agencies = whole ? [] : [...new Set(agenciesActedFor(who, record))];
  if (!whole && agencies.length === 0 && !who.roles.some(({ role }) => role === 'reviewer')) return null;
  const found = await Promise.all(
    record.workflows.map((stream) => workflowIn(engine.recorder.streams, id, record, { id: instanceOf(stream) })),
  );
  const workflows = found.filter((workflow) => workflow !== null && isTheirs(workflow));
  if (!whole && workflows.length === 0) return null;
  return {
    id,
    who,
    record,
    whole,
    agencies: agencies.filter((agency) => workflows.some((each) => concernsAgency(at(each!), agency))),
    seesNames: seesNames(who, record),
    mayAskForNames: mayAskForNames(who, record),
    workflows: workflows as WorkflowInCase[],
  };

  function isTheirs(workflow: WorkflowInCase): boolean {
    return (
      mayReadWorkflow(who, record, at(workflow)) || agencies.some((agency) => concernsAgency(at(workflow), agency))
    );
  }
}

/** The same with the names that somebody asked for; null where they may not have them shown. */
export async function caseWithNamesAsked(engine: Engine, person: string, id: string): Promise<CaseInSight | null> {
  const sight = await caseInSight(engine, person, id);
  return sight?.mayAskForNames === true ? { ...sight, seesNames: true } : null;
}
