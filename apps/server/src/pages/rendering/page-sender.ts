import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import { londonDateOf } from '@waymark/ledger';
import type { Response } from 'express';
import { Reads, type View } from '../../access/reads';
import type { Who } from '../../access/who';
import { cutAtCommands, withCommands } from './command-to-come';
import { KeptPages, type DrawnPage } from './kept-pages';
import { NoSuchPage } from './no-such-page';
import { htmlOf, sendHtml, sendPage, type Page } from './page';

/** How long a page waits for what was recorded just before it was asked for. */
const moment = 250;

/** An address longer than this is no link of ours. */
const longestKept = 300;

/** Who asks for a page of what was recorded, and what beside the log and the read models stands on it. */
export interface Asking {
  readonly who: Who;
  /**
   * As text: their saved forms, and whatever else was looked up before this is asked, the day too. Null: the page is
   * drawn anew each time.
   */
  readonly beside?: string | null;
}

/** To be told of everything that a page shows, so that it is recorded before the page leaves. */
export type Look = (view: View) => void;

/** Sends a page with what stands around it; says so where the read models lag behind the log. */
@Injectable()
export class PageSender {
  private readonly kept = new KeptPages();

  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Reads) private readonly reads: Reads,
  ) {}

  /** To be asked before the page is made: what it then shows is at least as new as this says. */
  async isCatchingUp(): Promise<boolean> {
    const { store, runner } = this.engine;
    const head = await store.head();
    return head !== null && !(await runner.waitFor(head, moment));
  }

  /** @throws NoSuchPage where there is none */
  async send(response: Response, make: () => Promise<Page | null>): Promise<void> {
    const catchingUp = await this.isCatchingUp();
    const page = await make();
    if (page === null) throw new NoSuchPage();
    sendPage(response, page, { demonstration: this.engine.demonstration, catchingUp });
  }

  /**
   * The same for a page of what was recorded. What is looked at is recorded before the first byte leaves, or the page
   * fails. Drawn once for a session and an address, it is given again for some minutes, while nothing was recorded, no key
   * was destroyed and no day began: whatever the reader's rights follow from is recorded too.
   *
   * @throws NoSuchPage, ViewNotRecorded
   */
  async sendRead(
    response: Response,
    { who, beside = '' }: Asking,
    make: (look: Look) => Promise<Page | null>,
  ): Promise<void> {
    const { originalUrl, method } = response.req;
    const catchingUp = await this.isCatchingUp();
    const mayKeep = beside !== null && !catchingUp && method === 'GET' && originalUrl.length <= longestKept;
    const key = `${who.session} ${originalUrl}`;
    // Named before the page is made: what is recorded meanwhile may stand on it, and then it is never given again.
    // Who asks was looked up earlier still, and their roles stand on it too.
    const standing = mayKeep ? { everywhere: await this.standing(), own: JSON.stringify([who, beside]) } : null;
    const kept = standing === null ? null : this.kept.find(key, standing);
    const page = kept ?? (await this.drawn(response, make, catchingUp));
    await Promise.all(page.views.map((view) => this.reads.record(who, view)));
    if (standing !== null && kept === null) this.kept.keep(key, standing, page);
    sendHtml(response, page.status, withCommands(page.html));
  }

  /** A page on which nothing stands that was recorded: it waits for nothing. */
  sendAtOnce(response: Response, page: Page): void {
    sendPage(response, page, { demonstration: this.engine.demonstration, catchingUp: false });
  }

  private async drawn(
    response: Response,
    make: (look: Look) => Promise<Page | null>,
    catchingUp: boolean,
  ): Promise<DrawnPage> {
    const views: View[] = [];
    const page = await make((view) => void views.push(view));
    if (page === null) throw new NoSuchPage();
    const html = htmlOf(response, page, { demonstration: this.engine.demonstration, catchingUp });
    return { html: cutAtCommands(html), status: page.status ?? 200, views, unrecorded: page.unrecorded ?? false };
  }

  /** Everything that a page of what was recorded is made of, but for its reader and its address. */
  private async standing(): Promise<string> {
    const { store, recorder, views, policies, keys, time } = this.engine;
    const aside = policies.setAside().reduce((sum, { waiting }) => sum + waiting, 0);
    return [
      await store.head(),
      recorder.streams.standing(),
      views.standing(),
      policies.position(),
      aside,
      keys.standing(),
      londonDateOf(time.now()),
    ].join(' ');
  }
}
