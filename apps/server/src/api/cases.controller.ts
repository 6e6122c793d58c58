import { Body, Controller, Param, Post, Query, Res, Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { workflows } from '@waymark/casework';
import { CaseById, CasesOf, CaseTimeline, OpenCase, RecordStep } from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { Asker } from '../access/asker';
import { Requires } from '../access/requirement';
import { IdempotencyKey } from '../doors/idempotency-key';
import { OpaqueId } from '../doors/opaque-id.pipe';
import { CasesDoor } from '../doors/reading.door';
import { OpenCaseDoor } from '../doors/opening.door';
import { answerTo } from '../doors/recorded';
import { stepAskedBy } from '../doors/step-asked';
import { StepDoor } from '../doors/step.door';
import { Describes } from '../openapi/describes';
import { notFound } from '../problems/problem';
import * as answers from './answers';
import { ApiGet } from './api-get';

const onAPage = 50;
const openCases = workflows.filter(({ opensCase }) => opensCase);

@Controller('api/v1/cases')
@Requires('token')
export class CasesController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post()
  @Describes({
    says: 'Open a case with a workflow that may open one, and its first step',
    body: OpenCaseDoor,
    records: openCases.map(({ category }) => category),
    answer: answers.Opened,
    problems: ['not-permitted'],
  })
  async open(
    @Asker() person: string,
    @IdempotencyKey() key: string,
    @Body() { workflow, partnership, step }: OpenCaseDoor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const asked = stepAskedBy(person, key, step, 'step.');
    const outcome = await this.commands.execute(new OpenCase(workflow, asked, partnership ?? null));
    const { category } = openCases.find(({ name }) => name === workflow)!;
    const answer = answerTo(outcome, { category, whole: true }, response);
    response.location(`/api/v1/cases/${String(answer['case'])}`);
    return answer;
  }

  @ApiGet()
  @Describes({ says: 'The cases that you may read, newest first', query: CasesDoor, answer: answers.Cases })
  list(@Asker() person: string, @Query() { from, limit }: CasesDoor) {
    return this.queries.execute(new CasesOf(person, from ?? null, limit === undefined ? onAPage : Number(limit)));
  }

  @ApiGet(':case')
  @Describes({ says: 'A case: who leads and shares it, its working name, its own steps', answer: answers.CaseRecord })
  async one(@Asker() person: string, @Param('case', OpaqueId) id: string) {
    const { answer, ...record } = await this.queries.execute(new CaseById(person, id));
    if (answer === 'no such record') throw notFound();
    return record;
  }

  @ApiGet(':case/timeline')
  @Describes({ says: 'Everything recorded about a case, in the order of recording', answer: answers.Timeline })
  async timeline(@Asker() person: string, @Param('case', OpaqueId) id: string) {
    const found = await this.queries.execute(new CaseTimeline(person, id));
    if (found.answer === 'no such record') throw notFound();
    return { case: id, entries: found.entries };
  }

  @Post(':case/steps')
  @Describes({
    says: 'Record a step on the case itself: its working name, its links, with whom it is shared',
    body: StepDoor,
    records: ['case'],
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
    const { outcome, ...telling } = await this.commands.execute(new RecordStep(id, 'case', asked));
    return answerTo(outcome, telling, response);
  }
}
