import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Engine } from '@waymark/engine';
import { ENGINE, ReferencesOf } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { DraftListed } from '@waymark/vault';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { PageSender } from '../rendering/page-sender';
import { draftPage, noDraftPage } from './draft-page';
import { listOfDrafts } from './drafts-saved';
import { formOfDraft } from './form-of-draft';
import { idOfDraft } from './saved-page';

/** What somebody saved to finish later: theirs alone, to be read also when the form that it was for is there no more. */
@Controller('drafts')
@Page('account')
export class DraftPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get(':draft')
  async page(@Param('draft') id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    await this.show(response, who, id, false);
  }

  /** What was saved anew since is not what its reader meant to delete: it is shown first. */
  @Post(':draft/delete')
  async forget(
    @Param('draft') id: string,
    @Body() sent: Readonly<Record<string, unknown>>,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const draft = this.draft(who, id);
    if (draft === null) return this.sender.sendAtOnce(response, noDraftPage(listOfDrafts(who)));
    if (sent['savedAt'] !== draft.savedAt) return this.show(response, who, id, true);
    this.engine.drafts.forget(draft, draft.copy);
    response.redirect(303, listOfDrafts(who).href);
  }

  private show(response: Response, who: Who, id: string, changed: boolean): Promise<void> {
    return this.sender.sendRead(response, { who, beside: null }, async (look) => {
      const draft = this.draft(who, id);
      const kept = draft === null ? null : this.engine.drafts.find(draft, draft.copy);
      if (draft === null || kept === null) return noDraftPage(listOfDrafts(who));
      look({ case: draft.case, page: 'draft' });
      const references = await this.queries.execute(
        new ReferencesOf(who.person, draft.case === null ? [] : [draft.case]),
      );
      const today = londonDateOf(this.engine.time.now());
      const form = await formOfDraft({ queries: this.queries, commands: this.commands, today }, who, draft);
      const reference = references.get(draft.case ?? '') ?? null;
      // When it was saved and what stood in it then belong together, also where it was saved again meanwhile.
      const read = { ...draft, savedAt: kept.savedAt };
      return draftPage({ draft: read, typed: kept.typed, reference, form, changed, back: listOfDrafts(who) });
    });
  }

  private draft({ person }: Who, id: string): DraftListed | null {
    return this.engine.drafts.of(person).find((one) => idOfDraft(one) === id) ?? null;
  }
}
