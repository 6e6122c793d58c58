import { AccountRefused, type Account } from '@waymark/access';
import type { Person } from '@waymark/casework';
import { administer, closeAccount, giveNewPassword, makeAccount } from './account-changes';
import { atTheCommandLine } from './account-recorded';
import type { Engine } from './engine';

/** What whoever runs Waymark does with accounts. People change their own password themselves, on their page. */
export type AccountAsked =
  | { readonly verb: 'add'; readonly person: string; readonly signIn: string; readonly password: string }
  | { readonly verb: 'password'; readonly signIn: string; readonly password: string }
  | { readonly verb: 'disable' | 'enable'; readonly signIn: string }
  | { readonly verb: 'list' };

/** Answers with the accounts that it concerns. @throws AccountRefused */
export async function keepAccounts(engine: Engine, asked: AccountAsked): Promise<Account[]> {
  const { accounts } = engine;
  if (asked.verb === 'list') return accounts.list();
  if (asked.verb === 'add') {
    const { person, signIn, password } = asked;
    const record = (await engine.recorder.streams.load(`person-${person}`)).instance.state as Person;
    if (record.partnership === null) throw new AccountRefused(`The directory holds no person "${person}".`);
    await makeAccount(engine, { by: atTheCommandLine, person, signIn, password });
    return [accounts.of(person)!];
  }
  const account = accounts.list().find(({ signIn }) => signIn === asked.signIn.trim().toLowerCase());
  if (account === undefined) throw new AccountRefused('Nobody signs in with that name.');
  const { person } = account;
  const by = atTheCommandLine;
  if (asked.verb === 'password') await giveNewPassword(engine, { by, person, password: asked.password });
  else {
    const { verb } = asked;
    await administer(engine, { by, person, deed: `${verb}d` }, (owing, at) =>
      owing(() => (verb === 'enable' ? accounts.enable(person) : closeAccount(engine, person, at))),
    );
  }
  return [accounts.of(person)!];
}
