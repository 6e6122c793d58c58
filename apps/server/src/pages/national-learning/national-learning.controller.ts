import { Controller, Get, Inject, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { partnershipsLed } from '@waymark/access';
import { nationalLearning } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { ENGINE, NationalLearningOf, type NationalLearningListed } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import { howMany, inWords } from '@waymark/statute';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { workflowAddress } from '../lists/case-links';
import { dueShown } from '../lists/due';
import { PageSender } from '../rendering/page-sender';
import { openingAddress } from '../steps/addresses';

/** The register of national learning: what came, what a group found of it, and which agencies have still to answer. */
@Controller('national-learning')
@Page('cases.list')
export class NationalLearningPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  async list(@SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.sender.sendRead(response, { who }, async (look) => {
      const listed = await this.queries.execute(new NationalLearningOf(who.person));
      const today = londonDateOf(this.engine.time.now());
      look({ case: null, page: 'national learning' });
      const rows = (closed: boolean) => listed.filter((one) => one.closed === closed).map((one) => shown(one, today));
      return {
        template: 'national-learning/national-learning.njk',
        title: 'National learning',
        section: 'cases',
        context: {
          begin: partnershipsLed(who).length === 0 ? null : openingAddress(null, nationalLearning.name),
          open: rows(false),
          closed: rows(true),
        },
      };
    });
  }
}

const shown = (one: NationalLearningListed, today: string) => ({
  title: one.publication?.title ?? one.kind,
  href: workflowAddress(one.caseId, one.instance),
  kind: one.publication === null ? null : one.kind,
  publisher: one.publication?.publisher ?? null,
  received: one.receivedOn === null ? null : inWords(one.receivedOn),
  found: one.finding === null ? 'Not considered yet' : found[one.finding],
  stage: one.stageTitle,
  circulated: one.circulatedOn === null ? null : `Circulated ${inWords(one.circulatedOn)}`,
  assurance: assuranceInWords(one),
  gaps: one.gaps === 0 ? null : `${howMany(one.gaps, 'gap', 'gaps')} to act on`,
  due: one.due === null ? null : dueShown({ due: one.due }, today),
});

const found: Readonly<Record<NonNullable<NationalLearningListed['finding']>, string>> = {
  relevant: 'Relevant here',
  'relevant in part': 'Relevant here in part',
  'not relevant': 'Not relevant here',
};

const assuranceInWords = ({ answered, outstanding }: NationalLearningListed): string | null =>
  answered + outstanding === 0
    ? null
    : `${answered} of ${howMany(answered + outstanding, 'agency has', 'agencies have')} answered`;
