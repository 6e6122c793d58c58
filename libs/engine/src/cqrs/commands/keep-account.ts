import { randomInt } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AccountRefused, mayKeepAccounts } from '@waymark/access';
import { administer, closeAccount, giveNewPassword, makeAccount } from '../../account-changes';
import type { AccountDeed } from '../../account-recorded';
import type { Engine } from '../../engine';
import { noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';

export type AccountChange =
  | { readonly do: 'make'; readonly signIn: string }
  | { readonly do: 'new password' | 'disable' | 'enable' | 'end sessions' }
  | { readonly do: 'revoke token'; readonly token: string };

export type AccountKept =
  /** The password stands in this answer alone. */
  | { readonly answer: 'kept'; readonly password: string | null }
  | { readonly answer: 'refused'; readonly because: string }
  | NoSuchRecord;

/** Makes, closes and reopens the account of one of a partnership's people. */
export class KeepAccount extends Command<AccountKept> {
  constructor(
    readonly person: string,
    readonly partnership: string,
    readonly whose: string,
    readonly change: AccountChange,
  ) {
    super();
  }
}

@CommandHandler(KeepAccount)
export class KeepAccountHandler implements ICommandHandler<KeepAccount> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, partnership, whose, change }: KeepAccount): Promise<AccountKept> {
    const by = await personOf(this.engine, person);
    const of = await personOf(this.engine, whose);
    if (of.partnership !== partnership || !mayKeepAccounts(by, partnership)) return noSuchRecord;
    // Nothing of an account can be recorded any more that is opened to somebody who was erased.
    if (opening.has(change.do) && this.engine.keys.state(`person:${whose}`) === 'destroyed') return noSuchRecord;
    try {
      return await this.changed({ by: person, person: whose }, change);
    } catch (failure) {
      if (failure instanceof AccountRefused) return { answer: 'refused', because: failure.message };
      throw failure;
    }
  }

  private async changed(of: { by: string; person: string }, change: AccountChange): Promise<AccountKept> {
    const { sessions, tokens, accounts } = this.engine;
    const { person } = of;
    const administered = async (deed: AccountDeed, work: (at: string) => boolean): Promise<boolean> =>
      administer(this.engine, { ...of, deed }, (owing, at) => owing(() => work(at)));
    switch (change.do) {
      case 'make': {
        const password = firstPassword();
        await makeAccount(this.engine, { ...of, signIn: change.signIn, password });
        return { answer: 'kept', password };
      }
      case 'new password': {
        const password = firstPassword();
        await giveNewPassword(this.engine, { ...of, password });
        return { answer: 'kept', password };
      }
      case 'disable': {
        const closed = await administered('disabled', (at) => closeAccount(this.engine, person, at));
        return closed ? done : refused('This person has no account');
      }
      case 'enable':
        return (await administered('enabled', () => accounts.enable(person)))
          ? done
          : refused('This person has no account');
      case 'end sessions':
        await administered('sessions ended', (at) => {
          sessions.endAllOf(person, at);
          return true;
        });
        return done;
      case 'revoke token':
        if (!tokens.listOf(person).some(({ id }) => id === change.token)) return noSuchRecord;
        return (await administered('token revoked', (at) => tokens.revoke(change.token, at)))
          ? done
          : refused('This token is revoked already');
    }
  }
}

const opening: ReadonlySet<AccountChange['do']> = new Set(['make', 'new password', 'enable']);

/** Told where it was asked: somebody else may have been there first. */
const refused = (because: string): AccountKept => ({ answer: 'refused', because });

const done: AccountKept = { answer: 'kept', password: null };

const consonants = 'bdfghjkmnprstvwz';
const vowels = 'aeiou';

/** Twelve syllables in four words: to be read out once, and over seventy bits that nobody guesses. */
function firstPassword(): string {
  const syllable = (): string => consonants[randomInt(consonants.length)]! + vowels[randomInt(vowels.length)]!;
  const word = (): string => syllable() + syllable() + syllable();
  return [word(), word(), word(), word()].join('-');
}
