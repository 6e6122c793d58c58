import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { EndedForm } from '@waymark/access';
import { keptForm, type Engine, type OpenedForm } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { NoSuchPage } from '../rendering/no-such-page';
import { isClosedCorrection } from '../drafts/closed-correction';
import { PageSender } from '../rendering/page-sender';
import { keptPage, noLongerKeptPage } from './kept-page';

/** What somebody typed when their session had ended: theirs alone, and sent on by themselves alone. */
@Controller('kept')
@Page('account')
export class KeptPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get(':form')
  async page(@Param('form') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    const form = this.form(who, id);
    if ('ended' in form) return this.sender.sendAtOnce(response, noLongerKeptPage(form));
    const today = londonDateOf(this.engine.time.now());
    const withheld = await isClosedCorrection(
      { queries: this.queries, commands: this.commands, today },
      who,
      form.address,
    );
    this.sender.sendAtOnce(response, keptPage(form, withheld));
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
