import { Controller, Get, Inject, Param, Res, UseFilters } from '@nestjs/common';
import { isOpaqueId } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import { partnershipsIn } from '@waymark/projections';
import type { Response } from 'express';
import { Public } from '../../access/requirement';
import { NoSuchPage } from '../rendering/no-such-page';
import { PageErrorFilter } from '../rendering/page-error.filter';
import { PageSender } from '../rendering/page-sender';
import { casePage } from './case-page';

/** Until people can sign in, a case shows what stands in clear and opens nothing that is sealed. */
@Controller('cases')
@Public()
@UseFilters(PageErrorFilter)
export class CasePages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get(':case')
  async page(@Param('case') id: string, @Res() response: Response): Promise<void> {
    if (!isOpaqueId(id)) throw new NoSuchPage();
    await this.sender.send(response, async () => {
      const partnerships = (await partnershipsIn(this.engine.views)).map((partnership) => partnership.id);
      return casePage(this.engine, { partnerships }, id);
    });
  }
}
