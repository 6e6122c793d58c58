import { randomUUID } from 'node:crypto';
import type { OwedDeed } from '@waymark/access';
import type { Person } from '@waymark/casework';
import { commandId, londonDateOf } from '@waymark/ledger';
import type { Engine } from './engine';

export type AccountDeed = 'made' | 'new password' | 'disabled' | 'enabled' | 'sessions ended' | 'token revoked';

/** Who did it: an administrator, or whoever runs Waymark, at its command line. */
export const atTheCommandLine = 'waymark-command-line';

/** Something that is done to an account by somebody else. It is owed with what it does, and then told. */
export const deedBy = ({ time }: Engine, by: string, person: string, deed: AccountDeed): OwedDeed => ({
  id: randomUUID(),
  person,
  deed,
  by,
  at: time.now(),
});

/**
 * Writes into a person's record what somebody else did to the account that they sign in with: that it was done, when and
 * by whom, and nothing of a password. A password that was set is told to nobody before this stands. Told again, as after
 * a process that ended in between, it is the same step.
 */
export async function tellDeed(engine: Engine, owed: OwedDeed): Promise<void> {
  const { recorder, owedDeeds } = engine;
  const stream = `person-${owed.person}`;
  const command = commandId(owed.by, owed.id);
  for (let attempt = 1; ; attempt += 1) {
    const { state, subjects, commands } = (await recorder.streams.load(stream)).instance;
    if (commands.has(command)) break;
    const { answer } = await recorder.record(stream, {
      commandId: command,
      type: 'AccountAdministered',
      data: { deed: owed.deed },
      by: { person: owed.by, partnership: (state as Person).partnership ?? '' },
      occurredOn: londonDateOf(owed.at),
      dateNotKnownBecause: null,
      subjectRevision: subjects.get('account')?.revision ?? null,
      decidedBy: null,
      departures: [],
      causation: null,
    });
    // The record of somebody who was erased takes nothing more; what was done to their account stands all the same.
    if (answer === 'recorded' || answer === 'erased') break;
    // It was done, whatever somebody else did to the same account in the same moment.
    if (!overtaken.has(answer) || attempt === mostAttempts)
      throw new Error(`What was done to an account was not recorded: ${answer}`);
  }
  owedDeeds.told(owed.id);
}

/** Another deed came first, or this one was told by somebody else in the same moment. */
const overtaken: ReadonlySet<string> = new Set(['changed meanwhile', 'same command, other content', 'busy']);

const mostAttempts = 10;

/** What is owed since a process ended between a deed and its telling. One that cannot be told keeps none of the others. */
export async function tellOwedDeeds(engine: Engine, notice: (line: string) => void): Promise<void> {
  for (const owed of engine.owedDeeds.list()) {
    try {
      await tellDeed(engine, owed);
    } catch (failure) {
      notice(`It is still owed to the log, and is tried again within the hour: ${(failure as Error).message}`);
    }
  }
}
