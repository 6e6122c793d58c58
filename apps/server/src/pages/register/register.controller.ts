import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { partnershipsLed } from '@waymark/access';
import { isOpaqueId } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { CaseRegister, CasesFound, ENGINE, KeepSearch } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import { longestSearch, termsIn } from '@waymark/search';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { Reads } from '../../access/reads';
import { SignedIn, type Who } from '../../access/who';
import { idIn } from '../lists/address';
import { PageSender } from '../rendering/page-sender';
import { otherCases, referralAddress } from '../steps/openings';
import { registerShown } from './register-page';

/** The register: every case that the asker may see, by the name that the room calls it. */
@Controller('cases')
@Page('cases.list')
export class RegisterPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
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
        title: asked['search'] === 'missing' ? 'Error: Cases' : 'Cases',
        section: 'cases',
        context: {
          ...registerShown(page, filters, from, today),
          nothingTyped: asked['search'] === 'missing',
          begin: partnershipsLed(who).length === 0 ? null : { referral: referralAddress, others: otherCases() },
        },
      };
    });
  }

  /** What is looked for is kept under an id of its own: it stands in no address, no log and no title. */
  @Post('search')
  async search(
    @Body() typed: Readonly<Record<string, unknown>>,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const text = searchIn(typed['search']);
    if (text === null) return response.redirect(303, '/cases?search=missing');
    const id = await this.commands.execute(new KeepSearch(who.person, text));
    response.redirect(303, `/cases/found/${id}`);
  }

  @Get('found/:search')
  async found(
    @Param('search') id: string,
    @Query() asked: Readonly<Record<string, unknown>>,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const from = idIn(asked['from']);
    await this.sender.send(response, async () => {
      const found = isOpaqueId(id) ? await this.queries.execute(new CasesFound(who.person, id)) : null;
      if (found === null) return null;
      const page = await this.queries.execute(new CaseRegister(who.person, noFilters, from, found.cases));
      const today = londonDateOf(this.engine.time.now());
      await this.reads.record(who, { case: null, page: 'search' });
      return {
        template: 'found.njk',
        title: 'Cases found',
        section: 'cases',
        context: { ...registerShown(page, noFilters, from, today, `/cases/found/${id}`), text: found.text },
      };
    });
  }
}

const noFilters = { stage: null, year: null, overdue: false, restricted: false, mine: false };

/** What was typed, without what no search can hold; null where nothing is left of it. */
function searchIn(typed: unknown): string | null {
  if (typeof typed !== 'string') return null;
  const text = typed.toWellFormed().replaceAll('\u0000', ' ').trim().slice(0, longestSearch);
  return termsIn(text).length === 0 ? null : text;
}
