import { Body, Controller, Param, Post, Res, Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DirectoryLists, DirectoryRecord, RecordInDirectory, type DirectoryKind } from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { Asker } from '../access/asker';
import { Requires } from '../access/requirement';
import { IdempotencyKey } from '../doors/idempotency-key';
import { OpaqueId } from '../doors/opaque-id.pipe';
import { answerTo } from '../doors/recorded';
import { stepAskedBy } from '../doors/step-asked';
import { StepDoor } from '../doors/step.door';
import { Describes } from '../openapi/describes';
import { notFound } from '../problems/problem';
import * as answers from './answers';
import { ApiGet } from './api-get';

const reading = (of: string) => Describes({ says: of, answer: answers.Directory });
const listing = (says: string) => Describes({ says, answer: answers.Entries });
const recording = (says: string, record: DirectoryKind) =>
  Describes({ says, body: StepDoor, records: [record], answer: answers.Recorded, problems: ['not-permitted'] });

@Controller('api/v1')
@Requires('token')
export class DirectoryController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @ApiGet('partnerships')
  @listing('All partnerships, with their dated deciding bodies')
  partnerships(@Asker() person: string) {
    return this.list(new DirectoryLists(person, { list: 'partnerships' }));
  }

  @ApiGet('partnerships/:id/agencies')
  @listing('The agencies that a partnership registered')
  agencies(@Asker() person: string, @Param('id', OpaqueId) partnership: string) {
    return this.list(new DirectoryLists(person, { list: 'agencies', partnership }));
  }

  @ApiGet('partnerships/:id/people')
  @listing(
    'The people of your own partnership, with their roles; their names where you read its cases with names, or look after its directory',
  )
  people(@Asker() person: string, @Param('id', OpaqueId) partnership: string) {
    return this.list(new DirectoryLists(person, { list: 'people', partnership }));
  }

  @ApiGet('partnerships/:id')
  @reading('A partnership: its deciding bodies, with their dates, and its settings')
  partnership(@Asker() person: string, @Param('id', OpaqueId) id: string) {
    return this.read(person, 'partnership', id);
  }

  @Post('partnerships/:id/steps')
  @recording('Record a step of a partnership: its name, a body that joins or leaves, a setting', 'partnership')
  recordPartnership(
    @Asker() person: string,
    @IdempotencyKey() key: string,
    @Param('id', OpaqueId) id: string,
    @Body() step: StepDoor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.record('partnership', id, { person, key, step }, response);
  }

  @ApiGet('agencies/:id')
  @reading('An agency')
  agency(@Asker() person: string, @Param('id', OpaqueId) id: string) {
    return this.read(person, 'agency', id);
  }

  @Post('agencies/:id/steps')
  @recording('Record a step of an agency: registered, succeeded, ended', 'agency')
  recordAgency(
    @Asker() person: string,
    @IdempotencyKey() key: string,
    @Param('id', OpaqueId) id: string,
    @Body() step: StepDoor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.record('agency', id, { person, key, step }, response);
  }

  @ApiGet('people/:id')
  @reading('A person of your own partnership, with their roles')
  person(@Asker() person: string, @Param('id', OpaqueId) id: string) {
    return this.read(person, 'person', id);
  }

  @Post('people/:id/steps')
  @recording('Record a step of a person: registered, a role given or ended', 'person')
  recordPerson(
    @Asker() person: string,
    @IdempotencyKey() key: string,
    @Param('id', OpaqueId) id: string,
    @Body() step: StepDoor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.record('person', id, { person, key, step }, response);
  }

  @ApiGet('calendar')
  @reading('The working calendar: bank holidays, with the day on which each became known')
  calendar(@Asker() person: string) {
    return this.read(person, 'calendar', 'england-and-wales');
  }

  @Post('calendar/steps')
  @recording('Record a bank holiday that was proclaimed or withdrawn', 'calendar')
  recordCalendar(
    @Asker() person: string,
    @IdempotencyKey() key: string,
    @Body() step: StepDoor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.record('calendar', 'england-and-wales', { person, key, step }, response);
  }

  private async list(asked: DirectoryLists) {
    const { answer, ...list } = await this.queries.execute(asked);
    if (answer === 'no such record') throw notFound();
    return list;
  }

  private async read(person: string, kind: DirectoryKind, id: string) {
    const { answer, ...record } = await this.queries.execute(new DirectoryRecord(person, kind, id));
    if (answer === 'no such record') throw notFound();
    return record;
  }

  private async record(
    kind: DirectoryKind,
    id: string,
    { person, key, step }: { person: string; key: string; step: StepDoor },
    response: Response,
  ) {
    const outcome = await this.commands.execute(new RecordInDirectory(kind, id, stepAskedBy(person, key, step)));
    return answerTo(outcome, { category: kind, whole: true }, response);
  }
}
