import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Engine } from '@waymark/engine';
import { DisclosureOf, ENGINE } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { OpaqueId } from '../../doors/opaque-id.pipe';
import { namesAskedIn, pageRead, withNamesAt } from '../cases/names-asked';
import { casePage } from '../cases/page-made';
import { anyOf } from '../cases/said';
import { thingsOf, versionsOf } from '../cases/things';
import { titlesIn } from '../cases/titles';
import { PageSender } from '../rendering/page-sender';
import { stepAddress } from '../steps/addresses';
import { requestsShown } from './requests-shown';

const begins = 'DisclosureRequested';

/** Who asked for a case's material, and what they were given. */
@Controller('cases/:case/disclosure')
@Page('case.read')
export class DisclosurePages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  async ofCase(@Param('case', OpaqueId) id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    const named = namesAskedIn(response.req);
    await this.sender.sendRead(response, { who }, async (look) => {
      const found = await this.queries.execute(new DisclosureOf(who.person, id, named));
      if (found.answer !== 'disclosure') return null;
      look({ case: id, page: pageRead('disclosure', named) });
      const titleOf = await titlesIn(this.engine.views);
      const at = { case: id, instance: null };
      const requests = requestsShown(found, {
        today: londonDateOf(this.engine.time.now()),
        wordsOf: anyOf(titleOf, new Map([...thingsOf(found.opened), ...versionsOf(found.opened)])),
        titleOf,
        address: (type, about) => stepAddress(at, type, about),
      });
      const begin = found.may.includes(begins)
        ? { href: stepAddress(at, begins), text: formFor('case', begins)?.title ?? begins }
        : null;
      const page = casePage(
        { head: found.opened.head, titleOf },
        { page: 'disclosure', title: 'Disclosure', template: 'disclosure', context: { requests, begin } },
      );
      return withNamesAt(page, response.req.originalUrl);
    });
  }
}
