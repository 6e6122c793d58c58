import { AccountRefused, type Account } from '@waymark/access';
import type { Person } from '@waymark/casework';
import { partnershipsIn, peopleOf } from '@waymark/projections';
import { administer, closeAccount, giveNewPassword, makeAccount } from './account-changes';
import { atTheCommandLine } from './account-recorded';
import { namesOfPeople } from './cqrs/cases/person-names';
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

export interface Administrator {
  readonly person: string;
  readonly name: string | null;
  readonly partnership: string | null;
}

/** Who may have the first account where there is none: a new installation, or one that was restored, for accounts are in no backup. */
export async function administratorsIn(engine: Engine): Promise<readonly Administrator[]> {
  const [partnerships, people] = [await partnershipsIn(engine.views), await peopleOf(engine.views, null)];
  const found = partnerships.flatMap((partnership) =>
    people
      .filter(({ roles }) => roles.some((held) => held.role === 'administrator' && held.partnership === partnership.id))
      .map(({ id }) => ({ person: id, partnership: partnership.name })),
  );
  const names = await namesOfPeople(
    engine,
    found.map(({ person }) => person),
  );
  return found.map((one) => ({ ...one, name: names.get(one.person) ?? null }));
}
