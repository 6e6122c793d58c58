import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { RequestEnd } from '@waymark/casework';
import type { Engine } from '@waymark/engine';
import { ENGINE, ReferencesOf, StepInHand } from '@waymark/engine/cqrs';
import type { DraftListed } from '@waymark/vault';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { NoSuchPage } from '../rendering/no-such-page';
import { PageSender } from '../rendering/page-sender';
import { requestEndedFor } from '../steps/step-place';
import { draftPage } from './draft-page';
import { listOfDrafts } from './drafts-saved';
import { idOfDraft } from './saved-page';

/** What somebody saved to finish later: theirs alone, to be read also when the form that it was for is there no more. */
@Controller('drafts')
@Page('account')
export class DraftPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get(':draft')
  async page(
    @Param('draft') id: string,
    @Query('form') form: unknown,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(response, who, id, form === 'gone', false);
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
    if (sent['savedAt'] !== draft.savedAt) return this.show(response, who, id, false, true);
    this.engine.drafts.forget(draft, draft.copy);
    response.redirect(303, listOfDrafts(who).href);
  }

  private show(response: Response, who: Who, id: string, gone: boolean, changed: boolean): Promise<void> {
    return this.sender.sendRead(response, { who, beside: null }, async (look) => {
      const draft = this.draft(who, id);
      const kept = this.engine.drafts.find(draft, draft.copy);
      if (kept === null) return null;
      look({ case: draft.case, page: 'draft' });
      const references = await this.queries.execute(
        new ReferencesOf(who.person, draft.case === null ? [] : [draft.case]),
      );
      const ended = gone ? null : await this.endOfRequest(who, draft);
      const reference = references.get(draft.case ?? '') ?? null;
      // When it was saved and what stood in it then belong together, also where it was saved again meanwhile.
      const read = { ...draft, savedAt: kept.savedAt };
      return draftPage({ draft: read, typed: kept.typed, reference, gone, ended, changed, back: listOfDrafts(who) });
    });
  }

  /** @throws NoSuchPage */
  private draft({ person }: Who, id: string): DraftListed {
    const draft = this.engine.drafts.of(person).find((one) => idOfDraft(one) === id);
    if (draft === undefined) throw new NoSuchPage();
    return draft;
  }

  private async endOfRequest(
    { person }: Who,
    { case: of, place, step, about }: DraftListed,
  ): Promise<RequestEnd | null> {
    const [kind, instance] = place.split(':') as [string, string | undefined];
    if (of === null || kind === 'new' || instance === undefined) return null;
    const hand = await this.queries.execute(new StepInHand(person, of, instance, step));
    return hand.answer === 'step in hand' ? requestEndedFor(hand, new URLSearchParams(about).get('agency')) : null;
  }
}
