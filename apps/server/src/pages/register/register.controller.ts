import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Engine } from '@waymark/engine';
import { CaseRegister, ENGINE } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { Reads } from '../../access/reads';
import { SignedIn, type Who } from '../../access/who';
import { idIn } from '../lists/address';
import { PageSender } from '../rendering/page-sender';
import { registerShown } from './register-page';

/** The register: every case that the asker may see, by the name that the room calls it. */
@Controller('cases')
@Page('cases.list')
export class RegisterPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  async register(
    @Query() asked: Readonly<Record<string, unknown>>,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const filters = {
      stage: idIn(asked['stage']),
      year: idIn(asked['year']),
      overdue: asked['overdue'] === 'yes',
      restricted: asked['restricted'] === 'yes',
      mine: asked['mine'] === 'yes',
    };
    const from = idIn(asked['from']);
    await this.sender.send(response, async () => {
      const page = await this.queries.execute(new CaseRegister(who.person, filters, from));
      const today = londonDateOf(this.engine.time.now());
      await this.reads.record(who, { case: null, page: 'cases' });
      return {
        template: 'register.njk',
        title: 'Cases',
        section: 'cases',
        context: registerShown(page, filters, from, today),
      };
    });
  }
}
