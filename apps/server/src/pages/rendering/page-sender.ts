import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { NoSuchPage } from './no-such-page';
import { sendPage, type Page } from './page';

/** How long a page waits for what was recorded just before it was asked for. */
const moment = 250;

/** Sends a page with what stands around it; says so where the read models lag behind the log. */
@Injectable()
export class PageSender {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

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

  /** A page on which nothing stands that was recorded: it waits for nothing. */
  sendAtOnce(response: Response, page: Page): void {
    sendPage(response, page, { demonstration: this.engine.demonstration, catchingUp: false });
  }
}
