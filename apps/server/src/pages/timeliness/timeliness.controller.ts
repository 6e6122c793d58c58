import { Controller, Get, Inject, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import { flatCsv, isFlatTable, partnershipsIn, timelinessOf, type PartnershipEntry } from '@waymark/projections';
import type { Response } from 'express';
import { Public } from '../../access/requirement';
import { NoSuchPage } from '../rendering/no-such-page';
import { sendFile } from '../rendering/page';
import { PageErrorFilter } from '../rendering/page-error.filter';
import { PageSender } from '../rendering/page-sender';
import { queryOf, readAsAt } from './as-at';
import { overviewPage } from './overview-page';
import { timelinessPage } from './timeliness-page';

type Asked = Readonly<Record<string, unknown>>;

/** Figures and dates alone: no name of a person, and nothing sealed, is on these pages. */
@Controller()
@Public()
@UseFilters(PageErrorFilter)
export class TimelinessPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  home(@Res() response: Response): void {
    response.redirect(302, '/timeliness');
  }

  @Get('timeliness')
  async overview(@Query('page') page: unknown, @Res() response: Response): Promise<void> {
    const number = page === undefined ? 1 : Number(page);
    await this.sender.send(response, async () =>
      overviewPage(this.engine, await partnershipsIn(this.engine.views), this.today(), number),
    );
  }

  @Get('timeliness/:partnership.csv')
  async csv(@Param('partnership') id: string, @Query() query: Asked, @Res() response: Response): Promise<void> {
    const partnership = await this.partnership(id);
    const { day, hindsight } = readAsAt(query, this.today());
    if (day === null) return this.page(id, query, response);
    const asked = { partnership: partnership.id, asAt: day, hindsight };
    const of = typeof query['of'] === 'string' ? query['of'] : 'deadlines';
    if (!isFlatTable(of)) throw new NoSuchPage();
    const timeliness = await timelinessOf(this.engine.views, { partnerships: [partnership.id] }, asked);
    const name = `${of === 'deadlines' ? 'timeliness' : of}-${day}${hindsight ? '-as-known-now' : ''}.csv`;
    sendFile(response, { name, type: 'text/csv; charset=utf-8', text: flatCsv(of, [timeliness]) });
  }

  @Get('timeliness/:partnership')
  async page(@Param('partnership') id: string, @Query() query: Asked, @Res() response: Response): Promise<void> {
    const partnership = await this.partnership(id);
    const today = this.today();
    const asked = readAsAt(query, today);
    if (asked.fromBoxes && asked.day !== null) {
      // The three boxes become one address that can be kept and passed on.
      const { day, hindsight } = asked;
      response.redirect(303, `/timeliness/${partnership.id}${queryOf({ day, hindsight })}`);
      return;
    }
    const scope = { partnerships: [partnership.id] };
    await this.sender.send(response, () =>
      timelinessPage(this.engine, scope, { partnership, asked, yearsTo: query['years-to'], today }),
    );
  }

  private today(): string {
    return londonDateOf(this.engine.time.now());
  }

  /** @throws NoSuchPage */
  private async partnership(id: string): Promise<PartnershipEntry> {
    const found = (await partnershipsIn(this.engine.views)).find((partnership) => partnership.id === id);
    if (found === undefined) throw new NoSuchPage();
    return found;
  }
}
