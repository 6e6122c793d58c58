import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Engine } from '@waymark/engine';
import {
  bands,
  criticallyOverdueAfter,
  dueSoonWithin,
  ENGINE,
  ReferencesOf,
  taskKinds,
  TasksOf,
} from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { Reads } from '../../access/reads';
import { SignedIn, type Who } from '../../access/who';
import { idIn, oneOfThese, pageIn } from '../lists/address';
import { PageSender } from '../rendering/page-sender';
import { draftsShown } from './drafts-saved';
import { tasksShown } from './tasks-page';

/** Where whoever signs in begins: what waits for them. */
@Controller('tasks')
@Page('tasks')
export class TaskPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(Reads) private readonly reads: Reads,
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
    await this.sender.send(response, async () => {
      const list = await this.queries.execute(new TasksOf(who.person, filters, pageIn(asked['page'])));
      const today = londonDateOf(this.engine.time.now());
      await this.reads.record(who, { case: null, page: 'tasks' });
      return {
        template: 'tasks.njk',
        title: filters.whose === 'mine' ? 'My tasks' : 'Everybody’s tasks',
        section: 'tasks',
        context: {
          ...tasksShown(list, filters, today),
          drafts: filters.whose === 'mine' ? await this.drafts(who) : [],
          thresholds: { ...criticallyOverdueAfter, dueSoonWithin },
        },
      };
    });
  }

  private async drafts({ person }: Who) {
    const drafts = this.engine.drafts.of(person);
    const references = await this.queries.execute(new ReferencesOf(drafts.flatMap(({ case: of }) => of ?? [])));
    return draftsShown(drafts, references);
  }
}
