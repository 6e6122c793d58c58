import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadCase, mayReadWorkflow } from '@waymark/access';
import type { Streams } from '@waymark/recording';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { decidingIn, type Deciding } from '../../deciding-in';
import { stageTold } from '../../stage-told';
import { ENGINE } from '../engine.token';
import { at, instanceOf, workflowIn, type WorkflowInCase } from '../workflow-in-case';

/** A workflow of a case, and where it stands. */
export interface ListedWorkflow {
  readonly id: string;
  /** `action-plan` */
  readonly workflow: string;
  readonly title: string;
  readonly stage: string;
  readonly stageTitle: string;
  /** -1 where a crash cut its opening short before its first step. */
  readonly revision: number;
}

export interface WorkflowList {
  readonly answer: 'workflows';
  readonly workflows: readonly ListedWorkflow[];
}

/** The workflows of a case, in the order in which they were opened: all, or those that a reviewer is appointed to. */
export class WorkflowsOf extends Query<WorkflowList | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly caseId: string,
  ) {
    super();
  }
}

@QueryHandler(WorkflowsOf)
export class WorkflowsOfHandler implements IQueryHandler<WorkflowsOf> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person: id, caseId }: WorkflowsOf): Promise<WorkflowList | NoSuchRecord> {
    const person = await personOf(this.engine, id);
    const record = await caseOf(this.engine, caseId);
    const { streams } = this.engine.recorder;
    const all = await Promise.all(
      record.workflows.map((stream) => workflowIn(streams, caseId, record, { id: instanceOf(stream) })),
    );
    const deciding = await decidingIn(this.engine, record);
    const open = all.filter((found) => found !== null).filter((found) => mayReadWorkflow(person, record, at(found)));
    if (open.length === 0 && !mayReadCase(person, record)) return noSuchRecord;
    const workflows = await Promise.all(open.map((found) => listed(streams, found, deciding)));
    return { answer: 'workflows', workflows };
  }
}

export async function listed(streams: Streams, found: WorkflowInCase, deciding: Deciding): Promise<ListedWorkflow> {
  const { stream, workflow, instance } = found;
  const { stageTitle } = await stageTold(streams, found, deciding);
  return {
    id: instanceOf(stream),
    workflow: workflow.name,
    title: workflow.title,
    stage: instance.stage,
    stageTitle,
    revision: instance.revision,
  };
}
