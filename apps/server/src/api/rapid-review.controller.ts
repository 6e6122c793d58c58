import { Body, Controller, Param, Post, Res, Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CaseById, RapidReviewRecord, RecordStep } from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { Asker } from '../access/asker';
import { Requires } from '../access/requirement';
import { IdempotencyKey } from '../doors/idempotency-key';
import { OpaqueId } from '../doors/opaque-id.pipe';
import { answerTo } from '../doors/recorded';
import { stepAskedBy } from '../doors/step-asked';
import { StepDoor } from '../doors/step.door';
import { Describes } from '../openapi/describes';
import { schemaOfStep } from '../openapi/facts';
import { notFound } from '../problems/problem';
import * as answers from './answers';
import { ApiGet } from './api-get';

@Controller('api/v1/cases/:case/rapid-review')
@Requires('token')
export class RapidReviewController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @ApiGet()
  @Describes({
    says: 'The rapid review as it stands: what happened, what may follow, what is due',
    answer: answers.RapidReview,
  })
  async now(@Asker() person: string, @Param('case', OpaqueId) id: string) {
    const { answer, ...record } = await this.queries.execute(new RapidReviewRecord(person, id));
    if (answer === 'no such record') throw notFound();
    return record;
  }

  @Post('steps')
  @Describes({
    says: 'Record a step of the rapid review',
    body: StepDoor,
    records: ['rapidReview'],
    answer: answers.Recorded,
  })
  async record(
    @Asker() person: string,
    @IdempotencyKey() key: string,
    @Param('case', OpaqueId) id: string,
    @Body() step: StepDoor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const asked = stepAskedBy(person, key, step);
    const { outcome, ...telling } = await this.commands.execute(new RecordStep(id, 'rapidReview', asked));
    return answerTo(outcome, telling, response);
  }

  @ApiGet('steps/:type/schema')
  @Describes({ says: 'The JSON Schema of one kind of step', answer: answers.JsonSchema })
  async schema(@Asker() person: string, @Param('case', OpaqueId) id: string, @Param('type') type: string) {
    const { answer } = await this.queries.execute(new CaseById(person, id));
    const schema = answer === 'case' ? schemaOfStep('rapidReview', type) : null;
    if (schema === null) throw notFound();
    return schema;
  }
}
