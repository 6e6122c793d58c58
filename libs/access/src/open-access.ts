import { accountStoreOn } from './account-store';
import type { AccountStore } from './accounts';
import { openAccessFile } from './access-file';
import { keptFormStoreOn, type KeptFormStore } from './kept-forms';
import { owedDeedsOn, type OwedDeeds } from './owed-deeds';
import { sessionStoreOn } from './session-store';
import type { SessionStore } from './sessions';
import { tokenStoreOn } from './token-store';
import type { TokenStore } from './tokens';

/** Who has access to an installation, in one file: accounts, sessions, bearer tokens. */
export interface Access {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly keptForms: KeptFormStore;
  readonly tokens: TokenStore;
  readonly owedDeeds: OwedDeeds;
  close(): void;
}

/** @throws UnreadableAccessFile */
export function openAccess({ file }: { readonly file: string }): Access {
  const database = openAccessFile(file);
  return {
    accounts: accountStoreOn(database),
    sessions: sessionStoreOn(database),
    keptForms: keptFormStoreOn(database),
    tokens: tokenStoreOn(database),
    owedDeeds: owedDeedsOn(database),
    close: () => void database.close(),
  };
}
