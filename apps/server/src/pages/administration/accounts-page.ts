import type { AccountNow } from '@waymark/engine/cqrs';
import { signInNameIn } from '@waymark/access';
import type { Page } from '../rendering/page';
import { instantInWords } from '../words/dates';
import { homeAddress } from './addresses';
import { namelessPerson } from './nameless';
import { around } from './people-pages';
import type { Directory } from './directory';

/** What became of a change, where it is to be said on the page: a first password stands here, and never again. */
export type AccountSaid =
  | { readonly is: 'password'; readonly person: string; readonly password: string }
  | { readonly is: 'wrong'; readonly person: string; readonly signIn: string; readonly because: string };

export function accountsPage(directory: Directory, accounts: readonly AccountNow[], said: AccountSaid | null): Page {
  const { partnership } = directory;
  const address = `${homeAddress(partnership.id)}/accounts`;
  const title = said?.is === 'wrong' ? 'Error: Accounts' : 'Accounts';
  return {
    template: 'administration/accounts.njk',
    title,
    section: 'administration',
    status: said?.is === 'wrong' ? 422 : 200,
    context: {
      ...around(directory),
      said: said === null ? null : { ...said, name: nameOf(accounts, said.person), box: boxOf(accounts, said.person) },
      rows: accounts
        .map((one) => rowOf(one, address, said))
        .toSorted((one, other) => one.name.localeCompare(other.name)),
    },
  };
}

const nameOf = (accounts: readonly AccountNow[], person: string): string =>
  accounts.find((one) => one.person === person)?.name ?? namelessPerson;

/** The box that somebody without an account is named in; of all others their row. */
const boxOf = (accounts: readonly AccountNow[], person: string): string =>
  accounts.some((one) => one.person === person && one.account !== null) ? `account-${person}` : `sign-in-${person}`;

function rowOf({ person, name, account, sessions, tokens }: AccountNow, address: string, said: AccountSaid | null) {
  const disabledAt = account?.disabledAt ?? null;
  const wrong = said?.is === 'wrong' && said.person === person ? said : null;
  return {
    person,
    name: name ?? namelessPerson,
    address: `${address}/${person}`,
    signIn: account?.signIn ?? null,
    state: account === null ? 'No account' : disabledAt === null ? 'Open' : `Closed on ${instantInWords(disabledAt)}`,
    closed: disabledAt !== null,
    passwordSetAt: account === null ? null : instantInWords(account.passwordSetAt),
    sessions,
    typed: wrong?.signIn ?? '',
    wrong: wrong?.because ?? null,
    tokens: tokens.map(({ id, label, madeAt, expiresAt, revokedAt, scope }) => ({
      id,
      label,
      rights: scope.rights === 'read' ? 'Reads' : 'Reads and records',
      madeAt: instantInWords(madeAt),
      until: revokedAt === null ? `until ${instantInWords(expiresAt)}` : `revoked on ${instantInWords(revokedAt)}`,
      open: revokedAt === null,
    })),
  };
}

/** Why nobody can sign in with this, in words; null where nothing speaks against it. */
export const whyNotASignIn = (typed: string): string | null =>
  typed.trim() === ''
    ? 'Enter the name to sign in with'
    : signInNameIn(typed) === null
      ? 'The name to sign in with must be an email address, or a word of 3 characters or more without spaces'
      : null;
