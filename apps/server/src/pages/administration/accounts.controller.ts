import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AccountsOf, KeepAccount, type AccountChange, type AccountKept } from '@waymark/engine/cqrs';
import type { Response } from 'express';
import { Page } from '../../access/requirement';
import { SignedIn, type Who } from '../../access/who';
import { OpaqueId } from '../../doors/opaque-id.pipe';
import { NoSuchPage } from '../rendering/no-such-page';
import { PageSender } from '../rendering/page-sender';
import { accountsPage, whyNotASignIn, type AccountSaid } from './accounts-page';
import { DirectoryDesk } from './directory-desk';

type Typed = Readonly<Record<string, unknown>>;

const plain = ['new password', 'disable', 'enable', 'end sessions'] as const;

/** Who can sign in, and with which tokens: made, closed and reopened by administrators. */
@Controller('administration/:partnership/accounts')
@Page('accounts.administer')
export class DirectoryAccountPages {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PageSender) private readonly sender: PageSender,
    @Inject(DirectoryDesk) private readonly desk: DirectoryDesk,
  ) {}

  @Get()
  list(@Param('partnership', OpaqueId) id: string, @SignedIn() who: Who, @Res() response: Response): Promise<void> {
    return this.show(id, who, response, null);
  }

  @Post(':person')
  async change(
    @Param('partnership', OpaqueId) id: string,
    @Param('person', OpaqueId) person: string,
    @Body() typed: Typed,
    @SignedIn() who: Who,
    @Res() response: Response,
  ): Promise<void> {
    const change = changeIn(typed);
    if (change === null) throw new NoSuchPage();
    const signIn = change.do === 'make' ? change.signIn : '';
    const wrong = change.do === 'make' ? whyNotASignIn(signIn) : null;
    const kept: AccountKept =
      wrong === null
        ? await this.commands.execute(new KeepAccount(who.person, id, person, change))
        : { answer: 'refused', because: wrong };
    switch (kept.answer) {
      case 'no such record':
        throw new NoSuchPage();
      case 'refused':
        return this.show(id, who, response, { is: 'wrong', person, signIn, because: kept.because });
      case 'kept':
        // A password is shown in this one answer, which no browser keeps; all else ends on the list.
        if (kept.password === null) return response.redirect(303, `/administration/${id}/accounts`);
        return this.show(id, who, response, { is: 'password', person, password: kept.password });
    }
  }

  private show(id: string, who: Who, response: Response, said: AccountSaid | null): Promise<void> {
    return this.sender.send(response, async () => {
      const found = await this.queries.execute(new AccountsOf(who.person, id));
      if (found.answer !== 'accounts') return null;
      return accountsPage(await this.desk.of(who, id), found.accounts, said);
    });
  }
}

function changeIn({ do: named, signIn, token }: Typed): AccountChange | null {
  if (named === 'make') return { do: 'make', signIn: typeof signIn === 'string' ? signIn.slice(0, 300) : '' };
  if (named === 'revoke token') return typeof token === 'string' ? { do: 'revoke token', token } : null;
  const known = plain.find((one) => one === named);
  return known === undefined ? null : { do: known };
}
