/** Local accounts: with what name a person signs in. What the person may do is never here, but in their own record. */
export interface AccountStore {
  /** @throws AccountRefused */
  make(asked: AccountAsked, together?: Together): Promise<void>;
  /** Accounts that share one password, as a demonstration's do: it is hashed once. */
  makeAlike(asked: readonly Omit<AccountAsked, 'password'>[], password: string): Promise<void>;
  /** @throws AccountRefused */
  setPassword(person: string, password: string, at: string, together?: Together): Promise<void>;
  /** False where the person has no account. A repeat keeps the first date. */
  disable(person: string, at: string): boolean;
  enable(person: string): boolean;
  /** The person of this name and password, or null; it takes as long either way. */
  check(signIn: string, password: string): Promise<string | null>;
  of(person: string): Account | null;
  list(): Account[];
}

/** Writes the account, and with it what is to stand beside it or not at all: one transaction. Left out: the account alone. */
export type Together = (write: () => void) => void;

export interface AccountAsked {
  /** An address or a name; capitals do not count. */
  readonly signIn: string;
  /** Opaque person id. */
  readonly person: string;
  readonly password: string;
  readonly at: string;
}

export interface Account {
  readonly signIn: string;
  readonly person: string;
  readonly madeAt: string;
  readonly passwordSetAt: string;
  readonly disabledAt: string | null;
}

/** The account cannot be as it was asked. The message is one line for whoever asked. */
export class AccountRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'AccountRefused';
  }
}

const shape = /^[^\s@"<>\p{C}]+(@[^\s@"<>\p{C}]+)?$/u;

/** As names are compared: without capitals and without spaces around. Null where it cannot be one. */
export function signInNameIn(typed: string): string | null {
  const name = typed.normalize('NFKC').trim().toLowerCase();
  return name.length >= 3 && name.length <= 200 && shape.test(name) ? name : null;
}
