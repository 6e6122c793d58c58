import { randomInt } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AccountRefused, mayKeepAccounts } from '@waymark/access';
import { recordAccount, type AccountDeed } from '../../account-recorded';
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
      const kept = await this.changed(whose, change);
      if (kept.answer === 'kept') await recordAccount(this.engine, person, whose, deedOf(change));
      return kept;
    } catch (failure) {
      if (failure instanceof AccountRefused) return { answer: 'refused', because: failure.message };
      throw failure;
    }
  }

  private async changed(whose: string, change: AccountChange): Promise<AccountKept> {
    const { accounts, sessions, tokens, time } = this.engine;
    const at = time.now();
    switch (change.do) {
      case 'make': {
        const password = firstPassword();
        await accounts.make({ signIn: change.signIn, person: whose, password, at });
        return { answer: 'kept', password };
      }
      case 'new password': {
        const password = firstPassword();
        await accounts.setPassword(whose, password, at);
        sessions.endAllOf(whose, at);
        return { answer: 'kept', password };
      }
      case 'disable':
        if (!accounts.disable(whose, at)) return refused('This person has no account');
        sessions.endAllOf(whose, at);
        tokens.revokeAllOf(whose, at);
        return done;
      case 'enable':
        return accounts.enable(whose) ? done : refused('This person has no account');
      case 'end sessions':
        sessions.endAllOf(whose, at);
        return done;
      case 'revoke token':
        if (!tokens.listOf(whose).some(({ id }) => id === change.token)) return noSuchRecord;
        return tokens.revoke(change.token, at) ? done : refused('This token is revoked already');
    }
  }
}

const opening: ReadonlySet<AccountChange['do']> = new Set(['make', 'new password', 'enable']);

const deeds = {
  make: 'made',
  'new password': 'new password',
  disable: 'disabled',
  enable: 'enabled',
  'end sessions': 'sessions ended',
  'revoke token': 'token revoked',
} as const;

const deedOf = ({ do: what }: AccountChange): AccountDeed => deeds[what];

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
