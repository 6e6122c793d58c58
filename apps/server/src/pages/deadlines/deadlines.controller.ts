import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { PageSender } from '../rendering/page-sender';
import { deadlinesPage } from './deadlines-page';

@Controller('deadlines')
@Page('deadlines.read')
export class DeadlinePages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  async page(@SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.sender.sendRead(response, { who }, () => deadlinesPage(this.engine));
  }
}
