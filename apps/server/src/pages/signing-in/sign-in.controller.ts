import { Body, Controller, Get, Inject, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Engine } from '@waymark/engine';
import { ENGINE, PersonByIdNow, type PersonNow } from '@waymark/engine/cqrs';
import type { Request, Response } from 'express';
import { Attempts } from '../../access/attempts';
import { giveSession, sessionTextIn, takeSession } from '../../access/cookies';
import { deviceOf } from '../../access/device';
import { ForeignForm } from '../../access/not-signed-in';
import { Public } from '../../access/requirement';
import { addressOf, isFromHere, isSecure, SITE, type Site } from '../../access/site';
import type { KnownRequest } from '../../access/who';
import { isOwnAddress } from '../rendering/own-address';
import { PageErrorFilter } from '../rendering/page-error.filter';
import { PageSender } from '../rendering/page-sender';
import { holdsNothing, withoutRole } from './no-role-page';
import { signInPage, signedOutPage, textIn } from './sign-in-page';

type Typed = Readonly<Record<string, unknown>>;

@Controller()
@Public()
@UseFilters(PageErrorFilter)
export class SignInPages {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(SITE) private readonly site: Site,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(PageSender) private readonly sender: PageSender,
  ) {}

  @Get('sign-in')
  form(@Query('to') to: unknown, @Req() request: KnownRequest, @Res() response: Response): void {
    if (request.who !== undefined) return response.redirect(303, ownAddressIn(to));
    this.sender.sendAtOnce(response, signInPage({ to: ownAddressIn(to), name: '', problem: null }));
  }

  @Post('sign-in')
  async signIn(@Body() typed: Typed, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!isFromHere(request, this.site)) throw new ForeignForm();
    const to = ownAddressIn(typed['to']);
    const name = textIn(typed['name']);
    const password = textIn(typed['password'], 1_000);
    const again = (problem: Parameters<typeof signInPage>[0]['problem']): void =>
      this.sender.sendAtOnce(response, signInPage({ to, name, problem }));
    if (name.trim() === '' || password === '')
      return again({ kind: 'missing', name: name.trim() === '', password: password === '' });
    const address = addressOf(request, this.site);
    const attempted = await this.attempts.attempt(name, address, () => this.personOf(name, password));
    if (attempted.answer === 'too often') return again({ kind: 'too often', minutes: attempted.minutes });
    if (attempted.answer === 'wrong') return again({ kind: 'not taken' });
    const { found: person } = attempted;
    this.begin(person.person, request, response);
    response.redirect(303, holdsNothing(person) ? withoutRole(to) : to);
  }

  private async personOf(name: string, password: string): Promise<PersonNow | null> {
    const { accounts } = this.engine;
    const person = await accounts.check(name, password);
    if (person === null) return null;
    const { passwordSetAt } = accounts.of(person)!;
    const known = await this.queries.execute(new PersonByIdNow(person));
    // Closed, or given a new password, in the meantime: then every session was ended, and none begins with the old one.
    const account = accounts.of(person);
    return account?.disabledAt === null && account.passwordSetAt === passwordSetAt ? known : null;
  }

  @Get('sign-out')
  way(@Res() response: Response): void {
    this.sender.sendAtOnce(response, signedOutPage);
  }

  @Post('sign-out')
  signOut(@Body() typed: Typed, @Req() request: KnownRequest, @Res() response: Response): void {
    const { who } = request;
    if (!isFromHere(request, this.site) || (who !== undefined && typed['csrf'] !== who.csrf)) throw new ForeignForm();
    if (who !== undefined) this.engine.sessions.end(who.person, who.session, this.engine.time.now());
    takeSession(response, isSecure(this.site));
    response.set('Clear-Site-Data', '"cache", "cookies", "storage"');
    response.redirect(303, '/sign-out');
  }

  /** A session that nobody knew before: whatever this browser had is ended. */
  private begin(person: string, request: Request, response: Response): void {
    const { sessions, time } = this.engine;
    const now = time.now();
    const former = sessionTextIn(request, isSecure(this.site));
    const known = former === null ? null : sessions.find(former, now);
    if (known !== null) sessions.end(known.person, known.id, now);
    const { text } = sessions.begin({ person, device: deviceOf(request.headers['user-agent']), at: now });
    giveSession(response, text, isSecure(this.site));
  }
}

const ownAddressIn = (to: unknown): string => (typeof to === 'string' && isOwnAddress(to) ? to : '/');
