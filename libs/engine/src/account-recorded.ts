import { randomUUID } from 'node:crypto';
import type { Person } from '@waymark/casework';
import { commandId, londonDateOf } from '@waymark/ledger';
import type { Engine } from './engine';

export type AccountDeed = 'made' | 'new password' | 'disabled' | 'enabled' | 'sessions ended' | 'token revoked';

/** Who did it: an administrator, or whoever runs Waymark, at its command line. */
export const atTheCommandLine = 'waymark-command-line';

/**
 * Writes into a person's record what somebody else did to the account that they sign in with: that it was done, when and
 * by whom, and nothing of a password. A password that was set is told to nobody before this stands.
 */
export async function recordAccount(engine: Engine, by: string, whose: string, deed: AccountDeed): Promise<void> {
  const { recorder, time } = engine;
  const step = { commandId: commandId(by, randomUUID()), type: 'AccountAdministered', data: { deed } };
  for (let attempt = 1; ; attempt += 1) {
    const { state, subjects } = (await recorder.streams.load(`person-${whose}`)).instance;
    const outcome = await recorder.record(`person-${whose}`, {
      ...step,
      by: { person: by, partnership: (state as Person).partnership ?? '' },
      occurredOn: londonDateOf(time.now()),
      dateNotKnownBecause: null,
      subjectRevision: subjects.get('account')?.revision ?? null,
      decidedBy: null,
      departures: [],
      causation: null,
    });
    if (outcome.answer === 'recorded') return;
    // The record of somebody who was erased takes nothing more; their account is closed all the same.
    if (outcome.answer === 'erased' && closing.has(deed)) return;
    // It was done, whatever somebody else did to the same account in the same moment.
    if (outcome.answer !== 'changed meanwhile' || attempt === mostAttempts)
      throw new Error(`What was done to an account was not recorded: ${outcome.answer}`);
  }
}

const closing: ReadonlySet<AccountDeed> = new Set(['disabled', 'sessions ended', 'token revoked']);

const mostAttempts = 10;
