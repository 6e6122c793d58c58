import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Engine } from '@waymark/engine';
import { ActionsAcross, ENGINE } from '@waymark/engine/cqrs';
import { contentDigest, londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Page } from '../../../access/requirement';
import { Reads } from '../../../access/reads';
import { SignedIn, type Who } from '../../../access/who';
import { PageSender } from '../../rendering/page-sender';
import { matchRows, seenIn, unlessOvertaken, type DigestIn, type MatchedRow, type Seen } from './match-rows';
import { isReady, pasteShown, type PasteShown } from './paste-page';
import { readPaste } from './read-paste';
import { judgeRow, recordRow, type Desk } from './record-rows';

const everyAction = { agency: null, source: null, brag: null, standing: 'all' } as const;
const title = 'Paste progress from a spreadsheet';

/** Several rows at once, copied from a spreadsheet: shown row by row first, then recorded. */
@Controller('actions/paste')
@Page('actions.record')
export class PastePages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  form(@Res() response: Response): void {
    const context = pasteShown('', { rows: [], passedOver: [], problem: null }, [], null);
    this.sender.sendAtOnce(response, { template: 'paste.njk', title, section: 'actions', context });
  }

  @Post()
  async pasted(
    @Body() body: Readonly<Record<string, unknown>>,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const typed = typeof body['rows'] === 'string' ? body['rows'] : '';
    const text = typed.toWellFormed().replaceAll('\u0000', '\uFFFD');
    await this.sender.send(response, async () => {
      const context = await this.taken(text, body['act'] === 'record' ? seenIn(body['seen']) : null, who);
      await this.reads.record(who, { case: null, page: 'actions.paste' });
      const wrong = context.problem !== null || context.bad > 0;
      const status = context.problem === null ? 200 : 422;
      return { template: 'paste.njk', title: wrong ? `Error: ${title}` : title, section: 'actions', status, context };
    });
  }

  /** `seen`: of each row, where they are to be recorded; null: they are only to be shown. */
  private async taken(text: string, seen: Seen | null, who: Who): Promise<PasteShown> {
    const paste = readPaste(text);
    if (paste.problem !== null) return pasteShown(text, paste, [], null);
    const { actions } = await this.queries.execute(new ActionsAcross(who.person, everyAction, null));
    const { queries, commands, digestIn } = this;
    const desk: Desk = { queries, commands, person: who.person, today: this.today(), digestIn };
    const rows: MatchedRow[] = [];
    for (const matched of matchRows(paste.rows, actions, digestIn)) rows.push(await judgeRow(matched, desk));
    if (seen === null) return pasteShown(text, paste, rows, null);
    const recorded: MatchedRow[] = [];
    for (const matched of rows) {
      const row = unlessOvertaken(matched, seen);
      recorded.push(isReady(row) ? await recordRow(row, desk) : row);
    }
    return pasteShown(text, paste, recorded, recorded.filter(isReady).length);
  }

  private readonly digestIn: DigestIn = (caseId, content) => {
    const key = this.engine.keys.find(`case:${caseId}`);
    return key === null ? null : contentDigest(key, content);
  };

  private today(): string {
    return londonDateOf(this.engine.time.now());
  }
}
