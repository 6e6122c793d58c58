import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { partnershipsRead, scopeOf } from '@waymark/access';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import { flatCsv, isFlatTable, partnershipsIn, timelinessOf, type PartnershipEntry } from '@waymark/projections';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { Reads } from '../../access/reads';
import { SignedIn, type Who } from '../../access/who';
import { homeOf } from '../rendering/navigation';
import { NoSuchPage } from '../rendering/no-such-page';
import { sendFile } from '../rendering/page';
import { PageSender } from '../rendering/page-sender';
import { queryOf, readAsAt } from './as-at';
import { overviewPage } from './overview-page';
import { timelinessPage } from './timeliness-page';

type Asked = Readonly<Record<string, unknown>>;

/** Figures and dates alone: no name of a person, and nothing sealed, is on these pages. */
@Controller()
@Page('timeliness.read')
export class TimelinessPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  @Page('account')
  home(@SignedIn() who: Who, @Res() response: Response): void {
    response.redirect(302, homeOf(who));
  }

  @Get('timeliness')
  async overview(@Query('page') page: unknown, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    const number = page === undefined ? 1 : Number(page);
    await this.reads.record(who, { case: null, page: 'timeliness' });
    await this.sender.send(response, async () =>
      overviewPage(this.engine, scopeOf(who), await this.partnershipsOf(who), this.today(), number),
    );
  }

  @Get('timeliness/:partnership.csv')
  async csv(
    @Param('partnership') id: string,
    @Query() query: Asked,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const partnership = await this.partnership(who, id);
    const { day, hindsight } = readAsAt(query, this.today());
    if (day === null) return this.page(id, query, who, response);
    const asked = { partnership: partnership.id, asAt: day, hindsight };
    const of = typeof query['of'] === 'string' ? query['of'] : 'deadlines';
    if (!isFlatTable(of)) throw new NoSuchPage();
    const timeliness = await timelinessOf(this.engine.views, scopeOf(who), asked);
    await this.reads.record(who, { case: null, page: `timeliness of a partnership, ${of} as a file` });
    const name = `${of === 'deadlines' ? 'timeliness' : of}-${day}${hindsight ? '-as-known-now' : ''}.csv`;
    sendFile(response, { name, type: 'text/csv; charset=utf-8', text: flatCsv(of, [timeliness]) });
  }

  @Get('timeliness/:partnership')
  async page(
    @Param('partnership') id: string,
    @Query() query: Asked,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const partnership = await this.partnership(who, id);
    const today = this.today();
    const asked = readAsAt(query, today);
    if (asked.fromBoxes && asked.day !== null) {
      // The three boxes become one address that can be kept and passed on.
      const { day, hindsight } = asked;
      response.redirect(303, `/timeliness/${partnership.id}${queryOf({ day, hindsight })}`);
      return;
    }
    const scope = scopeOf(who);
    await this.reads.record(who, { case: null, page: 'timeliness of a partnership' });
    await this.sender.send(response, () =>
      timelinessPage(this.engine, scope, { partnership, asked, yearsTo: query['years-to'], today }),
    );
  }

  private today(): string {
    return londonDateOf(this.engine.time.now());
  }

  /** @throws NoSuchPage */
  private async partnership(who: Who, id: string): Promise<PartnershipEntry> {
    const found = (await this.partnershipsOf(who)).find((partnership) => partnership.id === id);
    if (found === undefined) throw new NoSuchPage();
    return found;
  }

  /** Those whose cases they may read. */
  private async partnershipsOf(who: Who): Promise<readonly PartnershipEntry[]> {
    const read = partnershipsRead(who);
    return (await partnershipsIn(this.engine.views)).filter(({ id }) => read.includes(id));
  }
}
