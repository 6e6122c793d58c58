import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { partnershipsLed } from '@waymark/access';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Typed } from '@waymark/forms';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { PageSender } from '../rendering/page-sender';
import { FormDesk } from './form-desk';
import { openingPlace } from './opening-place';
import { meetingAddress, otherCases, referralAddress } from './openings';

type Ids = Readonly<Record<string, string>>;

/** Forms that open a case, or a further workflow in one. They stand before those of a case, whose id may be anything. */
@Controller('cases')
@Page('case.open')
export class OpeningPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(FormDesk) private readonly desk: FormDesk,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  /** What can be begun, for whoever may begin it. */
  @Get('new')
  async list(@SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.sender.sendRead(response, { who }, (look) => {
      if (partnershipsLed(who).length === 0) return Promise.resolve(null);
      look({ case: null, page: 'cases' });
      return Promise.resolve({
        template: 'steps/begin.njk',
        title: 'Begin a case',
        section: 'cases',
        context: { referral: referralAddress, meeting: meetingAddress, others: otherCases() },
      });
    });
  }

  @Get(['new/:workflow', ':case/new/:workflow'])
  async form(@Param() ids: Ids, @Query() about: Ids, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.desk.show(response, who, (typed) => this.place(who, ids, { typed, about }));
  }

  @Post(['new/:workflow', ':case/new/:workflow'])
  async sent(
    @Param() ids: Ids,
    @Query() about: Ids,
    @Body() body: unknown,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.desk.take(response, who, body, (typed) => this.place(who, ids, { typed, about }));
  }

  private place(who: Who, { case: of, workflow }: Ids, chosen: { readonly typed: Typed; readonly about: Ids }) {
    const today = londonDateOf(this.engine.time.now());
    return openingPlace(
      { queries: this.queries, commands: this.commands, today },
      who,
      of ?? null,
      workflow ?? '',
      chosen,
    );
  }
}
