import type { TokenScope } from '@waymark/access';
import type { Person } from '@waymark/casework';
import { UnusableDataFolder } from './data-folder';
import type { Engine } from './engine';

export interface TokenAsked {
  readonly person: string;
  readonly days: number;
  readonly label: string;
  /** Everything that the person may, unless given. */
  readonly scope?: TokenScope | undefined;
}

/** A bearer token for a person whom the directory holds. @throws UnusableDataFolder when it holds no such person */
export async function makeToken(
  { accounts, recorder, tokens, time }: Engine,
  { person, days, label, scope }: TokenAsked,
) {
  const record = (await recorder.streams.load(`person-${person}`)).instance.state as Person;
  if (record.partnership === null) throw new UnusableDataFolder(`The directory holds no person "${person}".`);
  // Whoever may not come in comes in by no token either.
  if (accounts.of(person)?.disabledAt != null)
    throw new UnusableDataFolder('The account of that person is closed: open it again first.');
  const madeAt = time.now();
  const expiresAt = new Date(Date.parse(madeAt) + days * 86_400_000).toISOString();
  return tokens.make({ person, label, madeAt, expiresAt, ...(scope === undefined ? {} : { scope }) });
}
