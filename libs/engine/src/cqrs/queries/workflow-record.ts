import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadWorkflow } from '@waymark/access';
import type { Engine } from '../../engine';
import { caseOf, noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';
import { at, workflowIn } from '../workflow-in-case';
import { workflowNow, type WorkflowNow } from './workflow-now';

export type WorkflowAnswer = ({ readonly answer: 'workflow' } & WorkflowNow) | NoSuchRecord;

/** One workflow of a case as it stands. Who may read the case may read it, and so may its own reviewer. */
export class WorkflowRecord extends Query<WorkflowAnswer> {
  constructor(
    readonly person: string,
    readonly caseId: string,
    /** The id in its stream's name. */
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(WorkflowRecord)
export class WorkflowRecordHandler implements IQueryHandler<WorkflowRecord> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId, id }: WorkflowRecord): Promise<WorkflowAnswer> {
    const record = await caseOf(this.engine, caseId);
    const found = await workflowIn(this.engine.recorder.streams, caseId, record, { id });
    if (found === null) return noSuchRecord;
    const asker = await personOf(this.engine, person);
    if (!mayReadWorkflow(asker, record, at(found))) return noSuchRecord;
    return { answer: 'workflow', ...(await workflowNow(this.engine, asker, record, found)) };
  }
}
