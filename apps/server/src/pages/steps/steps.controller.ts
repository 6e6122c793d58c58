import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Engine } from '@waymark/engine';
import { ENGINE, StepOnRecord } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import { calendarNow } from '@waymark/projections';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { titlesIn } from '../cases/titles';
import { Reads } from '../../access/reads';
import { SignedIn, type Who } from '../../access/who';
import { OpaqueId } from '../../doors/opaque-id.pipe';
import { PageSender } from '../rendering/page-sender';
import { FormDesk } from './form-desk';
import { isAmendment } from '@waymark/casework';
import { amendmentPlace } from './amendment-place';
import { besideRecorded } from './beside-recorded';
import { recordedPage } from './recorded-page';
import { stepPlace, type StepAt } from './step-place';

type Ids = Readonly<Record<string, string>>;

/** Steps of a case and of its workflows, as forms; and what was recorded with them. */
@Controller('cases/:case')
@Page('case.record')
export class StepPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(PageSender) private readonly sender: PageSender,
    @Inject(FormDesk) private readonly desk: FormDesk,
  ) {}

  @Get(['w/:instance/steps/:type', 'steps/:type'])
  async form(
    @Param('case', OpaqueId) of: string,
    @Param() { instance, type }: Ids,
    @Query() about: Ids,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.desk.show(response, who, (typed) => this.place(who, { case: of, ...at(instance, type), about, typed }));
  }

  @Post(['w/:instance/steps/:type', 'steps/:type'])
  async sent(
    @Param('case', OpaqueId) of: string,
    @Param() { instance, type }: Ids,
    @Query() about: Ids,
    @Body() body: unknown,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.desk.take(response, who, body, (typed) =>
      this.place(who, { case: of, ...at(instance, type), about, typed }),
    );
  }

  @Get(['w/:instance/recorded/:event', 'recorded/:event'])
  async recorded(
    @Param('case', OpaqueId) of: string,
    @Param('event', OpaqueId) event: string,
    @Param() { instance }: Ids,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.sender.send(response, async () => {
      const found = await this.queries.execute(new StepOnRecord(who.person, of, instance ?? null, event));
      if (found.answer === 'no such record') return null;
      await this.reads.record(who, { case: of, page: 'recorded' });
      const beside = await besideRecorded(this.queries, who.person, found);
      const { views } = this.engine;
      return recordedPage(found, await titlesIn(views), beside, await calendarNow(views));
    });
  }

  private place(who: Who, at: StepAt) {
    const today = londonDateOf(this.engine.time.now());
    const buses = { queries: this.queries, commands: this.commands, today };
    return isAmendment(at.type) ? amendmentPlace(buses, who, at) : stepPlace(buses, who, at);
  }
}

const at = (instance: string | undefined, type: string | undefined) => ({
  instance: instance ?? null,
  type: type ?? '',
});
