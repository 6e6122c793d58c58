import { Controller, Get, Inject, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { partnershipsLed } from '@waymark/access';
import { otherReview } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { ENGINE, OtherReviewsOf, type OtherReviewListed } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import { howMany, whenInWords } from '@waymark/statute';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { workflowAddress } from '../lists/case-links';
import { dueShown } from '../lists/due';
import { PageSender } from '../rendering/page-sender';
import { openingAddress } from '../steps/addresses';
import { capitalised } from '../words/counts';

/** The register of reviews that others lead: where a group's standing item on them is prepared from. */
@Controller('other-reviews')
@Page('cases.list')
export class OtherReviewPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  async list(@SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.sender.sendRead(response, { who }, async (look) => {
      const listed = await this.queries.execute(new OtherReviewsOf(who.person));
      const today = londonDateOf(this.engine.time.now());
      look({ case: null, page: 'reviews led by others' });
      const rows = (closed: boolean) => listed.filter((one) => one.closed === closed).map((one) => shown(one, today));
      return {
        template: 'other-reviews/other-reviews.njk',
        title: 'Reviews led by others',
        section: 'cases',
        context: {
          begin: partnershipsLed(who).length === 0 ? null : openingAddress(null, otherReview.name),
          open: rows(false),
          closed: rows(true),
        },
      };
    });
  }
}

const shown = (one: OtherReviewListed, today: string) => ({
  kind: one.kind,
  href: workflowAddress(one.caseId, one.instance),
  name: one.workingName,
  references: [
    ...(one.reference === null ? [] : [one.reference]),
    ...(one.theirReference === null ? [] : [`their reference ${one.theirReference}`]),
  ].join(', '),
  since: capitalised(
    [
      ...(one.openedOn === null ? [] : [`opened ${whenInWords(one.openedOn)}`]),
      ...(one.recordedOn === null ? [] : [`told of it ${whenInWords(one.recordedOn)}`]),
    ].join(', '),
  ),
  ledBy: one.ledBy ?? 'Not recorded',
  representative: one.representative,
  stage: one.stageTitle,
  due: one.due === null ? null : dueShown({ due: one.due }, today),
  returns:
    one.returnsOutstanding === 0 ? null : howMany(one.returnsOutstanding, 'return outstanding', 'returns outstanding'),
});
