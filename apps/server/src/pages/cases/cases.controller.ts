import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { scopeOf } from '@waymark/access';
import { isOpaqueId } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { Reads } from '../../access/reads';
import { SignedIn, type Who } from '../../access/who';
import { NoSuchPage } from '../rendering/no-such-page';
import { PageSender } from '../rendering/page-sender';
import { casePage } from './case-page';

/** A case shows what stands in clear and opens nothing that is sealed. */
@Controller('cases')
@Page('case.read')
export class CasePages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get(':case')
  async page(@Param('case') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    if (!isOpaqueId(id)) throw new NoSuchPage();
    await this.sender.send(response, async () => {
      const page = await casePage(this.engine, scopeOf(who), id);
      if (page !== null) await this.reads.record(who, { case: id, page: 'case' });
      return page;
    });
  }
}
