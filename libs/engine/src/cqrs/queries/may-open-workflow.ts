import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayOpenWorkflow, mayReadCase } from '@waymark/access';
import type { Engine } from '../../engine';
import { caseOf, personOf } from '../asking';
import { ENGINE } from '../engine.token';

/** Whether somebody may open a further workflow in a case; not where there is no such case for them. */
export class MayOpenWorkflow extends Query<boolean> {
  constructor(
    readonly person: string,
    readonly caseId: string,
  ) {
    super();
  }
}

@QueryHandler(MayOpenWorkflow)
export class MayOpenWorkflowHandler implements IQueryHandler<MayOpenWorkflow> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person: id, caseId }: MayOpenWorkflow): Promise<boolean> {
    const person = await personOf(this.engine, id);
    const record = await caseOf(this.engine, caseId);
    return record.lead !== null && mayReadCase(person, record) && mayOpenWorkflow(person, record);
  }
}
