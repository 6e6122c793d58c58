import { Body, Controller, Param, Post, Res, Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { workflows } from '@waymark/casework';
import { OpenWorkflow, RecordStep, WorkflowRecord, WorkflowsOf } from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { Asker } from '../access/asker';
import { Requires } from '../access/requirement';
import { IdempotencyKey } from '../doors/idempotency-key';
import { OpaqueId } from '../doors/opaque-id.pipe';
import { OpenWorkflowDoor } from '../doors/opening.door';
import { answerTo } from '../doors/recorded';
import { stepAskedBy } from '../doors/step-asked';
import { StepDoor } from '../doors/step.door';
import { Describes } from '../openapi/describes';
import { schemaOfStep } from '../openapi/facts';
import { notFound } from '../problems/problem';
import * as answers from './answers';
import { ApiGet } from './api-get';

const everyWorkflow = workflows.map(({ category }) => category);
const categoryOf = (name: string): string => workflows.find((page) => page.name === name)!.category;

@Controller('api/v1/cases/:case/workflows')
@Requires('token')
export class WorkflowsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @ApiGet()
  @Describes({ says: 'The workflows of a case, in the order in which they were opened', answer: answers.Workflows })
  async list(@Asker() person: string, @Param('case', OpaqueId) of: string) {
    const found = await this.queries.execute(new WorkflowsOf(person, of));
    if (found.answer === 'no such record') throw notFound();
    return { workflows: found.workflows };
  }

  @Post()
  @Describes({
    says: 'Open a further workflow in a case, with its first step',
    body: OpenWorkflowDoor,
    records: everyWorkflow,
    answer: answers.Opened,
    problems: ['not-permitted'],
  })
  async open(
    @Asker() person: string,
    @IdempotencyKey() key: string,
    @Param('case', OpaqueId) of: string,
    @Body() { workflow, step }: OpenWorkflowDoor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const asked = stepAskedBy(person, key, step, 'step.');
    const outcome = await this.commands.execute(new OpenWorkflow(of, workflow, asked));
    const answer = answerTo(outcome, { category: categoryOf(workflow), whole: true }, response);
    response.location(`/api/v1/cases/${of}/workflows/${String(answer['id'])}`);
    return answer;
  }

  @ApiGet(':id')
  @Describes({ says: 'A workflow as it stands: what happened, what may follow, what is due', answer: answers.Workflow })
  async now(@Asker() person: string, @Param('case', OpaqueId) of: string, @Param('id', OpaqueId) id: string) {
    const { answer, ...record } = await this.queries.execute(new WorkflowRecord(person, of, id));
    if (answer === 'no such record') throw notFound();
    return record;
  }

  @Post(':id/steps')
  @Describes({
    says: 'Record a step of a workflow',
    body: StepDoor,
    records: everyWorkflow,
    answer: answers.Recorded,
  })
  async record(
    @Asker() person: string,
    @IdempotencyKey() key: string,
    @Param('case', OpaqueId) of: string,
    @Param('id', OpaqueId) id: string,
    @Body() step: StepDoor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const asked = stepAskedBy(person, key, step);
    const { outcome, ...telling } = await this.commands.execute(new RecordStep(of, { id }, asked));
    return answerTo(outcome, telling, response);
  }

  @ApiGet(':id/steps/:type/schema')
  @Describes({ says: 'The JSON Schema of one kind of step of a workflow', answer: answers.JsonSchema })
  async schema(
    @Asker() person: string,
    @Param('case', OpaqueId) of: string,
    @Param('id', OpaqueId) id: string,
    @Param('type') type: string,
  ) {
    const found = await this.queries.execute(new WorkflowRecord(person, of, id));
    const schema = found.answer === 'workflow' ? schemaOfStep(categoryOf(found.workflow), type) : null;
    if (schema === null) throw notFound();
    return schema;
  }
}
