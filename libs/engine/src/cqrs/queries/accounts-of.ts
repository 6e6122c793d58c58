import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayKeepAccounts, type Account, type MadeToken } from '@waymark/access';
import { peopleOf } from '@waymark/projections';
import type { Engine } from '../../engine';
import { noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';
import { openedName } from './opened-name';

/** How somebody signs in, and with what. No password and no token's text is kept, so none is here. */
export interface AccountNow {
  readonly person: string;
  readonly name: string | null;
  readonly account: Pick<Account, 'signIn' | 'madeAt' | 'passwordSetAt' | 'disabledAt'> | null;
  /** How many sessions are open. */
  readonly sessions: number;
  readonly tokens: readonly MadeToken[];
}

export interface Accounts {
  readonly answer: 'accounts';
  readonly accounts: readonly AccountNow[];
}

/** The accounts of a partnership's people: for its administrators. */
export class AccountsOf extends Query<Accounts | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly partnership: string,
  ) {
    super();
  }
}

@QueryHandler(AccountsOf)
export class AccountsOfHandler implements IQueryHandler<AccountsOf> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, partnership }: AccountsOf): Promise<Accounts | NoSuchRecord> {
    const { accounts, sessions, tokens, keys, time, views } = this.engine;
    if (!mayKeepAccounts(await personOf(this.engine, person), partnership)) return noSuchRecord;
    const people = await peopleOf(views, partnership);
    const byPerson = new Map(accounts.list().map((account) => [account.person, account]));
    const now = time.now();
    return {
      answer: 'accounts',
      accounts: people.map(({ id, sealedName }) => ({
        person: id,
        name: openedName(sealedName, keys),
        account: byPerson.get(id) ?? null,
        sessions: sessions.openOf(id, now).length,
        tokens: tokens.listOf(id),
      })),
    };
  }
}
