import { Controller, Get, Inject, Res, UseFilters } from '@nestjs/common';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { Public } from '../../access/requirement';
import { PageErrorFilter } from '../rendering/page-error.filter';
import { PageSender } from '../rendering/page-sender';
import { deadlinesPage } from './deadlines-page';

@Controller('deadlines')
@Public()
@UseFilters(PageErrorFilter)
export class DeadlinePages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  async page(@Res() response: Response): Promise<void> {
    await this.sender.send(response, () => deadlinesPage(this.engine));
  }
}
