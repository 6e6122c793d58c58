import { howMany } from '@waymark/statute';
import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { whyNotAPassword } from '@waymark/access';
import { changeOwnPassword, makeToken, type Engine } from '@waymark/engine';
import { ENGINE } from '@waymark/engine/cqrs';
import type { Request, Response } from 'express';
import { Attempts } from '../../access/attempts';
import { Page } from '../../access/requirement';
import { addressOf, SITE, type Site } from '../../access/site';
import { SignedIn, type Who } from '../../access/who';
import { PageSender } from '../rendering/page-sender';
import { accountPage, tokenMadePage, type AccountProblem } from './account-page';
import { textIn } from './sign-in-page';

type Typed = Readonly<Record<string, unknown>>;

/** One's own account: where one is signed in, one's tokens, one's password. */
@Controller('account')
@Page('account')
export class AccountPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(SITE) private readonly site: Site,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get()
  page(@SignedIn() who: Who, @Res() response: Response): void {
    this.show(who, response, []);
  }

  @Post('sessions/:session/end')
  end(@Param('session') id: string, @SignedIn() who: Who, @Res() response: Response): void {
    this.engine.sessions.end(who.person, id, this.engine.time.now());
    response.redirect(303, '/account');
  }

  @Post('sessions/end-others')
  endOthers(@SignedIn() who: Who, @Res() response: Response): void {
    this.engine.sessions.endAllOf(who.person, this.engine.time.now(), who.session);
    response.redirect(303, '/account');
  }

  @Post('tokens')
  async makeToken(@Body() typed: Typed, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    const label = textIn(typed['label'], 100).trim();
    const days = Number(textIn(typed['days'], 3));
    const problems: AccountProblem[] = [];
    if (label === '')
      problems.push({ field: 'label', because: 'Enter what the token is for, in 100 characters or fewer' });
    if (!Number.isInteger(days) || days < 1 || days > 366)
      problems.push({ field: 'days', because: 'Days must be a whole number from 1 to 366' });
    const rights = typed['rights'];
    if (rights !== 'read' && rights !== 'record')
      problems.push({ field: 'rights', because: 'Select what the token may do' });
    if (problems.length > 0)
      return this.show(who, response, problems, { label, days: textIn(typed['days'], 20), rights });
    const scope = { rights: rights as 'read' | 'record', cases: null };
    const { text, expiresAt } = await makeToken(this.engine, { person: who.person, days, label, scope });
    this.sender.sendAtOnce(response, tokenMadePage(text, expiresAt));
  }

  @Post('tokens/:token/revoke')
  revoke(@Param('token') id: string, @SignedIn() who: Who, @Res() response: Response): void {
    const { tokens, time } = this.engine;
    if (tokens.listOf(who.person).some((token) => token.id === id)) tokens.revoke(id, time.now());
    response.redirect(303, '/account');
  }

  @Post('password')
  async setPassword(
    @Body() typed: Typed,
    @SignedIn() who: Who,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { accounts, time } = this.engine;
    const account = accounts.of(who.person);
    if (account === null) return this.show(who, response, [{ field: 'current', because: 'You have no password here' }]);
    const current = textIn(typed['current'], 1_000);
    const chosen = textIn(typed['new'], 1_000);
    const address = addressOf(request, this.site);
    const refuse = (field: string, because: string): void => this.show(who, response, [{ field, because }]);
    if (current === '') return refuse('current', 'Enter your current password');
    const attempted = await this.attempts.attempt(account.signIn, address, () =>
      accounts.check(account.signIn, current),
    );
    if (attempted.answer === 'too often') {
      const { minutes } = attempted;
      return refuse('current', `Too many attempts failed. Try again in ${howMany(minutes, 'minute', 'minutes')}`);
    }
    if (attempted.answer === 'wrong') return refuse('current', 'Current password is not right');
    const because = whyNotAPassword(chosen, account.signIn);
    if (because !== null) return refuse('new', because);
    const asked = { person: who.person, password: chosen, at: time.now() };
    await changeOwnPassword(this.engine, asked, who.session);
    response.redirect(303, '/account');
  }

  private show(who: Who, response: Response, problems: readonly AccountProblem[], typed: Typed = {}): void {
    this.sender.sendAtOnce(response, accountPage(this.engine, who, problems, typed));
  }
}
