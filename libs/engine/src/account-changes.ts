import type { Together } from '@waymark/access';
import type { Engine } from './engine';
import { deedBy, tellDeed, type AccountDeed } from './account-recorded';

/** Their own: whoever sets it stays signed in where they set it. @throws AccountRefused */
export const changeOwnPassword = (engine: Engine, asked: NewPassword, keeps: string): Promise<void> =>
  setPassword(engine, asked, keeps, (write) => write());

interface NewPassword {
  readonly person: string;
  readonly password: string;
  readonly at: string;
}

/**
 * A new password ends everything that was opened with the old one, or by whoever knew it: sessions, but for one that may
 * go on, and tokens. Whoever sets it cannot know which of them were made by somebody else. All of it stands, or nothing.
 */
async function setPassword(
  { accounts, sessions, tokens }: Engine,
  { person, password, at }: NewPassword,
  keeps: string | null,
  together: Together,
): Promise<void> {
  await accounts.setPassword(person, password, at, (write) =>
    together(() => {
      write();
      sessions.endAllOf(person, at, keeps ?? '');
      tokens.revokeAllOf(person, at);
    }),
  );
}

/** Closed: nobody comes in with it, and whoever was in is out. False where the person has no account. */
export function closeAccount({ accounts, sessions, tokens }: Engine, person: string, at: string): boolean {
  if (!accounts.disable(person, at)) return false;
  sessions.endAllOf(person, at);
  tokens.revokeAllOf(person, at);
  return true;
}

/** Does what it is given, and owes the deed with it: both stand, or neither. */
export type Owing = (work: () => boolean) => boolean;

interface Administered {
  readonly by: string;
  readonly person: string;
  readonly deed: AccountDeed;
}

/** What somebody else does to a person's account, told in their record; false where there was nothing to do it to. */
export async function administer(
  engine: Engine,
  { by, person, deed }: Administered,
  work: (owing: Owing, at: string) => boolean | Promise<boolean>,
): Promise<boolean> {
  const owed = deedBy(engine, by, person, deed);
  const done = await work((change) => engine.owedDeeds.owe(owed, change), owed.at);
  if (done) await tellDeed(engine, owed);
  return done;
}

interface FirstAccount {
  readonly by: string;
  readonly person: string;
  readonly signIn: string;
  readonly password: string;
}

/** @throws AccountRefused */
export async function makeAccount(engine: Engine, { by, person, signIn, password }: FirstAccount): Promise<void> {
  await administer(engine, { by, person, deed: 'made' }, async (owing, at) => {
    await engine.accounts.make({ signIn, person, password, at }, alongWith(owing));
    return true;
  });
}

/** By somebody else, who cannot stay signed in as that person. @throws AccountRefused */
export async function giveNewPassword(
  engine: Engine,
  { by, person, password }: Omit<FirstAccount, 'signIn'>,
): Promise<void> {
  await administer(engine, { by, person, deed: 'new password' }, async (owing, at) => {
    await setPassword(engine, { person, password, at }, null, alongWith(owing));
    return true;
  });
}

const alongWith =
  (owing: Owing): Together =>
  (write) =>
    void owing(() => {
      write();
      return true;
    });
