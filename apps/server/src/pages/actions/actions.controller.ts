import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { isPermitted } from '@waymark/access';
import type { Engine } from '@waymark/engine';
import { ActionsAcross, ActionsTable, ENGINE, type ActionFilters } from '@waymark/engine/cqrs';
import { typedFrom } from '@waymark/forms';
import { londonDateOf } from '@waymark/ledger';
import { calendarNow } from '@waymark/projections';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { Reads } from '../../access/reads';
import { SignedIn, type Who } from '../../access/who';
import { OpaqueId } from '../../doors/opaque-id.pipe';
import { idIn, oneOfThese, pageIn } from '../lists/address';
import { sourceIn } from './source';
import { stepFormAddress } from '../lists/case-links';
import { NoSuchPage } from '../rendering/no-such-page';
import { ownWords } from '../rendering/own-words';
import { isOwnAddress } from '../rendering/own-address';
import { sendFile } from '../rendering/page';
import { PageSender } from '../rendering/page-sender';
import { next } from '../steps/flow';
import { postedOn } from '../steps/posted';
import { stepPlace } from '../steps/step-place';
import { actionShown, actionsShown } from './actions-page';
import { actionsCsv } from './actions-csv';
import { bragOptions, brags } from './brag';

type Asked = Readonly<Record<string, unknown>>;

/** What is recorded without leaving the list, and how the list says that it was. */
const inPlace: Readonly<Record<string, string>> = { ProgressReported: 'progress', EvidenceSubmitted: 'evidence' };

/** Actions across all reviews: one list, in which agencies say how theirs go. */
@Controller()
@Page('actions.list')
export class ActionPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get('actions')
  async list(@Query() asked: Asked, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    const filters = filtersIn(asked);
    await this.sender.sendRead(response, { who }, async (look) => {
      const list = await this.queries.execute(new ActionsAcross(who.person, filters, pageIn(asked['page'])));
      look({ case: null, page: 'actions' });
      return {
        template: 'actions.njk',
        title: list.ownAlone && list.total > 0 ? 'Actions of your agencies' : 'Actions',
        section: 'actions',
        context: {
          ...actionsShown(list, filters, this.today()),
          done: doneIn(asked),
          mayRecord: isPermitted(who, 'actions.record'),
        },
      };
    });
  }

  @Get('actions.csv')
  async csv(@Query() asked: Asked, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    const rows = await this.queries.execute(new ActionsTable(who.person, filtersIn(asked)));
    await this.reads.record(who, { case: null, page: 'actions.csv' });
    const name = `actions-${this.today()}.csv`;
    sendFile(response, { name, type: 'text/csv; charset=utf-8', text: actionsCsv(rows) });
  }

  @Get('actions/:case/:action')
  async one(
    @Param('case', OpaqueId) of: string,
    @Param('action', OpaqueId) action: string,
    @Query() asked: Asked,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.sender.sendRead(response, { who }, async (look) => {
      const one = { case: of, action };
      const list = await this.queries.execute(new ActionsAcross(who.person, everyOne, null, one));
      const [found] = list.actions;
      if (found === undefined) return null;
      look({ case: of, page: 'action' });
      return {
        template: 'action.njk',
        title: `Action of case ${found.reference ?? 'without a reference'}`,
        section: 'actions',
        context: {
          row: actionShown(found, this.today(), `/actions/${of}/${action}`),
          done: doneIn(asked),
          bragOptions,
        },
      };
    });
  }

  /**
   * Recorded, one is back in the list. Whatever else comes of it is answered by the step's own form, which gets the same
   * fields again and keeps what was typed.
   */
  @Post('actions/:case/:action/:type')
  @Page('actions.record')
  async record(
    @Param('case', OpaqueId) of: string,
    @Param('action', OpaqueId) instance: string,
    @Param('type') type: string,
    @Body() body: Asked,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const said = Object.hasOwn(inPlace, type) ? inPlace[type]! : null;
    if (said === null) throw new NoSuchPage();
    const buses = { queries: this.queries, commands: this.commands, today: this.today() };
    const at = { case: of, instance, type, about: {}, typed: new Map() };
    const place = await stepPlace(buses, who, at);
    if (place === null) throw new NoSuchPage(ownWords(typedFrom(body)));
    const calendar = await calendarNow(this.engine.views);
    const sender = { person: who.person, today: this.today(), calendar };
    const follows = await next(place, sender, postedOn(place.form, body));
    if (follows.go === 'to') response.redirect(303, backTo(body['back'], instance, said));
    else response.redirect(307, stepFormAddress({ case: of, instance }, type));
  }

  private today(): string {
    return londonDateOf(this.engine.time.now());
  }
}

const doneIn = (asked: Asked) => oneOfThese(asked['done'], Object.values(inPlace));

const everyOne: ActionFilters = { agency: null, source: null, brag: null, standing: 'all' };

export const filtersIn = (asked: Asked): ActionFilters => ({
  agency: idIn(asked['agency']),
  source: sourceIn(asked['source']),
  brag: oneOfThese(asked['brag'], [...brags, 'none' as const]),
  standing: oneOfThese(asked['standing'], ['overdue', 'evidence', 'ended', 'all'] as const) ?? 'open',
});

/** To where the form stood, and there to the row. */
function backTo(back: unknown, action: string, said: string): string {
  const own = typeof back === 'string' && isOwnAddress(back) && back.startsWith('/actions') ? back : '/actions';
  return `${own}${own.includes('?') ? '&' : '?'}done=${said}#action-${action}`;
}
