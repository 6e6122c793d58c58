import { AccountRefused, type Account } from '@waymark/access';
import type { Person } from '@waymark/casework';
import { atTheCommandLine, recordAccount } from './account-recorded';
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
    await accounts.make({ signIn, person, password, at: engine.time.now() });
    await recordAccount(engine, atTheCommandLine, person, 'made');
    return [accounts.of(person)!];
  }
  const account = accounts.list().find(({ signIn }) => signIn === asked.signIn.trim().toLowerCase());
  if (account === undefined) throw new AccountRefused('Nobody signs in with that name.');
  const { person } = account;
  const at = engine.time.now();
  if (asked.verb === 'password') await accounts.setPassword(person, asked.password, at);
  if (asked.verb === 'enable') accounts.enable(person);
  if (asked.verb === 'disable') {
    accounts.disable(person, at);
    engine.tokens.revokeAllOf(person, at);
  }
  // Whoever knew the old password, or may no longer come in, is out at once.
  if (asked.verb !== 'enable') engine.sessions.endAllOf(person, at);
  await recordAccount(engine, atTheCommandLine, person, deeds[asked.verb]);
  return [accounts.of(person)!];
}

const deeds = { password: 'new password', disable: 'disabled', enable: 'enabled' } as const;
