import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { isPermitted } from '@waymark/access';
import { isScrutiny } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { DirectoryRecord, ENGINE, ScrutinyAcross, ScrutinyOf } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { OpaqueId } from '../../doors/opaque-id.pipe';
import { directoryPlace } from '../administration/directory-place';
import { recordedInDirectory } from '../administration/recorded-page';
import { namesAskedIn, pageRead, withNamesAt } from '../cases/names-asked';
import { casePage } from '../cases/page-made';
import { titlesIn } from '../cases/titles';
import { PageSender } from '../rendering/page-sender';
import { asQuery, stepAddress } from '../steps/addresses';
import { FormDesk } from '../steps/form-desk';
import type { Buses } from '../steps/step-place';
import { scrutinisedRows } from './across';
import { openings, toldOf } from './told';

type Ids = Readonly<Record<string, string>>;

const partnershipAddress = (partnership: string): string => `/scrutiny/${partnership}`;

/** What the scrutineer observes and challenges, of a case and of none, and the partnership's answers. */
@Controller()
@Page('timeliness.read')
export class ScrutinyPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PageSender) private readonly sender: PageSender,
    @Inject(FormDesk) private readonly desk: FormDesk,
  ) {}

  @Get('cases/:case/scrutiny')
  @Page('case.read')
  async ofCase(@Param('case', OpaqueId) id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    const named = namesAskedIn(response.req);
    await this.sender.sendRead(response, { who }, async (look) => {
      const found = await this.queries.execute(new ScrutinyOf(who.person, { case: id, namesAsked: named }));
      if (found.answer !== 'scrutiny' || found.head === null) return null;
      look({ case: id, page: pageRead('scrutiny', named) });
      const address = (type: string, about: Ids) => stepAddress({ case: id, instance: null }, type, about);
      const page = casePage(
        { head: found.head, titleOf: await titlesIn(this.engine.views) },
        {
          page: 'scrutiny',
          title: 'Scrutiny',
          template: 'scrutiny',
          context: {
            told: toldOf(found, 'case', address),
            begin: beginning(found.may, 'case', (type) => address(type, {})),
          },
        },
      );
      return withNamesAt(page, response.req.originalUrl);
    });
  }

  @Get('scrutiny/:partnership')
  async ofPartnership(
    @Param('partnership', OpaqueId) id: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.sender.sendRead(response, { who }, async (look) => {
      const found = await this.queries.execute(new ScrutinyOf(who.person, { partnership: id }));
      const record = await this.queries.execute(new DirectoryRecord(who.person, 'partnership', id));
      if (found.answer !== 'scrutiny' || record.answer !== 'directory record') return null;
      const across = await this.queries.execute(new ScrutinyAcross(who.person, id));
      look({ case: null, page: 'scrutiny' });
      const address = (type: string, about: Ids) => `${partnershipAddress(id)}/steps/${type}${asQuery(about)}`;
      return {
        template: 'scrutiny/scrutiny.njk',
        title: 'Scrutiny',
        section: 'timeliness',
        context: {
          caption: record.now['name'],
          back: {
            href: `/timeliness/${id}/challenges`,
            text: 'Challenges of every case, and whether they were answered',
          },
          cases: scrutinisedRows(across),
          told: toldOf(found, 'partnership', address),
          begin: beginning(found.may, 'partnership', (type) => address(type, {})),
        },
      };
    });
  }

  @Get('scrutiny/:partnership/steps/:type')
  @Page('scrutiny.record')
  async form(@Param() ids: Ids, @Query() about: Ids, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.desk.show(response, who, () => this.place(who, ids, about));
  }

  @Post('scrutiny/:partnership/steps/:type')
  @Page('scrutiny.record')
  async sent(
    @Param() ids: Ids,
    @Query() about: Ids,
    @Body() body: unknown,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.desk.take(response, who, body, () => this.place(who, ids, about));
  }

  @Get('scrutiny/:partnership/recorded/:event')
  async recorded(
    @Param('partnership', OpaqueId) id: string,
    @Param('event', OpaqueId) event: string,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.sender.sendRead(response, { who }, async (look) => {
      const found = await this.queries.execute(new ScrutinyOf(who.person, { partnership: id }));
      if (found.answer !== 'scrutiny') return null;
      look({ case: null, page: 'scrutiny recorded' });
      const back = { text: 'Go to the scrutiny of the year', href: partnershipAddress(id) };
      return recordedInDirectory({ kind: 'partnership', steps: found.steps }, event, back);
    });
  }

  private place(who: Who, ids: Ids, about: Ids) {
    const today = londonDateOf(this.engine.time.now());
    return scrutinyPlace({ queries: this.queries, commands: this.commands, today }, who, ids, about);
  }
}

/** A step of the scrutiny of a partnership; null where there is none, or none for this person. */
export function scrutinyPlace(buses: Buses, who: Who, { partnership = '', type = '' }: Ids, about: Ids) {
  if (!isScrutiny({ type }) || !isPermitted(who, 'scrutiny.record')) return Promise.resolve(null);
  const at = { partnership, kind: 'partnership', id: partnership } as const;
  const base = partnershipAddress(partnership);
  return directoryPlace(buses, who, { at, type, base, back: base, caption: 'Scrutiny of the year', about });
}

const beginning = (may: readonly string[], workflow: string, address: (type: string) => string) =>
  openings
    .filter((type) => may.includes(type))
    .map((type) => ({ href: address(type), text: formFor(workflow, type)?.title ?? type }));
