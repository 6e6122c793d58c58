import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Engine } from '@waymark/engine';
import {
  bands,
  criticallyOverdueAfter,
  dueSoonWithin,
  DutiesOf,
  ENGINE,
  ReferencesOf,
  taskKinds,
  TasksOf,
} from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { DraftListed } from '@waymark/vault';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { titlesIn } from '../cases/titles';
import { draftsShown } from '../drafts/drafts-saved';
import { idIn, oneOfThese, pageIn } from '../lists/address';
import { PageSender } from '../rendering/page-sender';
import { dutiesShown } from './duties-shown';
import { tasksShown } from './tasks-page';

/** Where whoever signs in begins: what waits for them. */
@Controller('tasks')
@Page('tasks')
export class TaskPages {
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
    const filters = {
      whose: oneOfThese(asked['whose'], ['everybody'] as const) ?? ('mine' as const),
      kind: oneOfThese(asked['kind'], taskKinds),
      band: oneOfThese(asked['band'], bands),
      owner: idIn(asked['owner']),
    };
    const drafts = filters.whose === 'mine' ? this.engine.drafts.of(who.person) : [];
    await this.sender.sendRead(response, { who, beside: JSON.stringify(drafts) }, async (look) => {
      const list = await this.queries.execute(new TasksOf(who.person, filters, pageIn(asked['page'])));
      const today = londonDateOf(this.engine.time.now());
      const duties = dutiesShown(await this.queries.execute(new DutiesOf(who.person)), filters, today);
      look({ case: null, page: 'tasks' });
      return {
        template: 'tasks.njk',
        title: filters.whose === 'mine' ? 'My tasks' : 'Everybody’s tasks',
        section: 'tasks',
        context: {
          ...tasksShown(list, duties, filters, today),
          duties,
          drafts: await this.draftsWithCases(who, drafts),
          thresholds: { ...criticallyOverdueAfter, dueSoonWithin },
        },
      };
    });
  }

  private async draftsWithCases(who: Who, drafts: readonly DraftListed[]) {
    const cases = drafts.flatMap(({ case: of }) => of ?? []);
    const references = await this.queries.execute(new ReferencesOf(who.person, cases));
    const titleOf = await titlesIn(this.engine.views);
    return draftsShown(drafts, { references, who, kept: this.engine.drafts, titleOf });
  }
}
