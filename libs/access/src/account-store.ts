import type Database from 'better-sqlite3';
import { written } from './why-it-failed';
import { AccountRefused, signInNameIn, type Account, type AccountStore, type Together } from './accounts';
import { hashOfPassword, isCurrent, isPassword, whyNotAPassword } from './passwords';

interface AccountRow extends Account {
  readonly password: string;
}

/** Of no password at all: checked where there is no account, so that the answer takes as long. */
const nobodys = `scrypt$32768$8$3$${'A'.repeat(22)}$${'A'.repeat(43)}`;

export function accountStoreOn(database: Database.Database): AccountStore {
  const statements = statementsOf(database);

  const insert = (account: { signIn: string; person: string; password: string; at: string }): void => {
    if (statements.byName.get(account.signIn) !== undefined)
      throw new AccountRefused('Somebody signs in with that name already. Give another.');
    if (statements.byPerson.get(account.person) !== undefined)
      throw new AccountRefused('That person has an account already.');
    statements.insert.run(account);
  };

  return {
    async make({ signIn: typed, person, password, at }, together = alone) {
      const signIn = nameIn(typed);
      refuseWeak(password, signIn);
      const hash = await hashOfPassword(password);
      const add = (): void => insert({ signIn, person, password: hash, at });
      written(() => database.transaction(() => together(add)).immediate());
    },
    async makeAlike(asked, password) {
      const hash = await hashOfPassword(password);
      const all = database.transaction(() => {
        for (const { signIn, person, at } of asked) insert({ signIn: nameIn(signIn), person, password: hash, at });
      });
      written(() => all.immediate());
    },
    async setPassword(person, password, at, together = alone) {
      const account = statements.byPerson.get(person);
      if (account === undefined) throw new AccountRefused('That person has no account.');
      refuseWeak(password, account.signIn);
      const hash = await hashOfPassword(password);
      const set = (): void => void statements.setPassword.run({ password: hash, at, person });
      written(() => database.transaction(() => together(set)).immediate());
    },
    disable: (person, at) => written(() => statements.disable.run(at, person)).changes > 0,
    enable: (person) => written(() => statements.enable.run(person)).changes > 0,
    async check(typed, password) {
      const name = signInNameIn(typed);
      const account = name === null ? undefined : statements.byName.get(name);
      const right = await isPassword(password, account?.password ?? nobodys);
      // Read once more: it may have been disabled while the password was looked at.
      const still = account === undefined ? undefined : statements.byName.get(account.signIn);
      if (!right || still === undefined || still.disabledAt !== null || still.password !== account?.password)
        return null;
      if (!isCurrent(still.password)) {
        const hash = await hashOfPassword(password);
        written(() => statements.renew.run(hash, still.person, still.password));
      }
      return still.person;
    },
    of: (person) => withoutPassword(statements.byPerson.get(person)),
    list: () => statements.list.all().map((row) => withoutPassword(row)!),
  };
}

const alone: Together = (write) => write();

function nameIn(typed: string): string {
  const name = signInNameIn(typed);
  if (name === null)
    throw new AccountRefused('Give a name of 3 to 200 characters without spaces, like an e-mail address.');
  return name;
}

function refuseWeak(password: string, signIn: string): void {
  const because = whyNotAPassword(password, signIn);
  if (because !== null) throw new AccountRefused(`${because}.`);
}

function withoutPassword(row: AccountRow | undefined): Account | null {
  if (row === undefined) return null;
  const { password: _password, ...account } = row;
  return account;
}

const columns = `sign_in AS signIn, person, password, made_at AS madeAt, password_set_at AS passwordSetAt,
  disabled_at AS disabledAt`;

function statementsOf(database: Database.Database) {
  return {
    insert: database.prepare(
      `INSERT INTO accounts (sign_in, person, password, made_at, password_set_at)
       VALUES (@signIn, @person, @password, @at, @at)`,
    ),
    byName: database.prepare<[string], AccountRow>(`SELECT ${columns} FROM accounts WHERE sign_in = ?`),
    byPerson: database.prepare<[string], AccountRow>(`SELECT ${columns} FROM accounts WHERE person = ?`),
    list: database.prepare<[], AccountRow>(`SELECT ${columns} FROM accounts ORDER BY sign_in`),
    setPassword: database.prepare(
      'UPDATE accounts SET password = @password, password_set_at = @at WHERE person = @person',
    ),
    renew: database.prepare<[string, string, string]>(
      'UPDATE accounts SET password = ? WHERE person = ? AND password = ?',
    ),
    disable: database.prepare<[string, string]>(
      'UPDATE accounts SET disabled_at = coalesce(disabled_at, ?) WHERE person = ?',
    ),
    enable: database.prepare<[string]>('UPDATE accounts SET disabled_at = NULL WHERE person = ?'),
  };
}
