import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Engine } from '@waymark/engine';
import { ENGINE, RequestOf, RequestsOf } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { OpaqueId } from '../../doors/opaque-id.pipe';
import { pageIn } from '../lists/address';
import { PageSender } from '../rendering/page-sender';
import { requestShown } from './request-page';
import { requestsShown } from './requests-page';

/** What is asked of somebody's agencies, and what they answered. Nothing else of any case stands here. */
@Controller('requests')
@Page('agency.answer')
export class RequestPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  async list(
    @Query() asked: Readonly<Record<string, unknown>>,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.sender.sendRead(response, { who }, async (look) => {
      const listed = await this.queries.execute(new RequestsOf(who.person));
      look({ case: null, page: 'requests' });
      return {
        template: 'requests.njk',
        title: 'Requests',
        section: 'requests',
        context: requestsShown(listed, pageIn(asked['page']), this.today()),
      };
    });
  }

  /** Where several records of the case asked, which is meant cannot be told: the list has them all. */
  @Get(':case/:agency')
  async ofCase(
    @Param('case', OpaqueId) of: string,
    @Param('agency', OpaqueId) agency: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.queries.execute(new RequestOf(who.person, of, agency, null));
    if (found === 'several') return response.redirect(302, '/requests');
    await this.sendOne(of, agency, null, who, response);
  }

  @Get(':case/:agency/:record')
  async one(
    @Param('case', OpaqueId) of: string,
    @Param('agency', OpaqueId) agency: string,
    @Param('record', OpaqueId) record: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.sendOne(of, agency, record, who, response);
  }

  private async sendOne(
    of: string,
    agency: string,
    record: string | null,
    who: Who,
    response: Response,
  ): Promise<void> {
    const drafts = this.engine.drafts.of(who.person);
    await this.sender.sendRead(response, { who, beside: JSON.stringify(drafts) }, async (look) => {
      const request = await this.queries.execute(new RequestOf(who.person, of, agency, record));
      if (request === null || request === 'several') return null;
      const saved = drafts.find(
        ({ case: its, place, step, about }) =>
          its === of &&
          place === `${request.workflow}:${request.id}` &&
          step === 'ReturnReceived' &&
          new URLSearchParams(about).get('agency') === agency,
      );
      look({ case: of, page: 'request' });
      return {
        template: 'request.njk',
        title: `Request in case ${request.reference ?? 'without a reference'}`,
        section: 'requests',
        context: { request: requestShown(request, this.today(), saved?.savedAt ?? null) },
      };
    });
  }

  private today(): string {
    return londonDateOf(this.engine.time.now());
  }
}
