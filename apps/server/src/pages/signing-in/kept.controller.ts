import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { keptForm, type Engine, type OpenedForm } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { NoSuchPage } from '../rendering/no-such-page';
import { PageSender } from '../rendering/page-sender';
import { keptPage } from './kept-page';

/** What somebody typed when their session had ended: theirs alone, and sent on by themselves alone. */
@Controller('kept')
@Page('account')
export class KeptPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get(':form')
  page(@Param('form') id: string, @SignedIn() who: Who, @Res() response: Response): void {
    this.sender.sendAtOnce(response, keptPage(this.form(who, id)));
  }

  @Post(':form/forget')
  forget(@Param('form') id: string, @SignedIn() who: Who, @Res() response: Response): void {
    this.form(who, id);
    this.engine.keptForms.forget(id, who.person);
    response.redirect(303, '/');
  }

  /** @throws NoSuchPage */
  private form({ person }: Who, id: string): OpenedForm {
    const form = keptForm(this.engine, person, id);
    if (form === null) throw new NoSuchPage();
    return form;
  }
}
