import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { EndedForm } from '@waymark/access';
import { keptForm, type Engine, type OpenedForm } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { NoSuchPage } from '../rendering/no-such-page';
import { PageSender } from '../rendering/page-sender';
import { keptPage, noLongerKeptPage } from './kept-page';

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
    const form = this.form(who, id);
    this.sender.sendAtOnce(response, 'ended' in form ? noLongerKeptPage(form) : keptPage(form));
  }

  @Post(':form/forget')
  forget(@Param('form') id: string, @SignedIn() who: Who, @Res() response: Response): void {
    this.form(who, id);
    this.engine.keptForms.forget(id, who.person, 'thrown away');
    response.redirect(303, '/');
  }

  /** @throws NoSuchPage */
  private form({ person }: Who, id: string): OpenedForm | EndedForm {
    const form = keptForm(this.engine, person, id);
    if (form === null) throw new NoSuchPage();
    return form;
  }
}
