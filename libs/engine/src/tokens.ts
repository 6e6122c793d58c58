import type { TokenScope } from '@waymark/access';
import type { Person } from '@waymark/casework';
import { derivedId } from '@waymark/ledger';
import { randomUUID } from 'node:crypto';
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
export async function makeToken({ recorder, tokens, time }: Engine, { person, days, label, scope }: TokenAsked) {
  const record = (await recorder.streams.load(`person-${person}`)).instance.state as Person;
  if (record.partnership === null) throw new UnusableDataFolder(`The directory holds no person "${person}".`);
  const madeAt = time.now();
  const expiresAt = new Date(Date.parse(madeAt) + days * 86_400_000).toISOString();
  return tokens.make({ person, label, madeAt, expiresAt, ...(scope === undefined ? {} : { scope }) });
}

/**
 * The first partnership of an empty installation and its first administrator, who registers everybody else.
 *
 * @throws UnusableDataFolder when the log holds anything already
 */
export async function foundPartnership(
  { recorder, store }: Engine,
  name: string,
  administrator: string,
  today: string,
) {
  if ((await store.head()) !== null)
    throw new UnusableDataFolder(
      'This installation is not empty: its administrator registers further partnerships and people.',
    );
  const partnership = derivedId('partnership', randomUUID());
  const person = derivedId('person', randomUUID());
  const record = async (stream: string, type: string, data: unknown) => {
    const outcome = await recorder.record(stream, {
      commandId: derivedId('founding', stream, type, JSON.stringify(data)),
      by: { person, partnership },
      type,
      data,
      occurredOn: today,
      dateNotKnownBecause: null,
      subjectRevision: null,
      decidedBy: null,
      departures: [],
      causation: null,
    });
    if (outcome.answer === 'unreadable')
      throw new UnusableDataFolder(outcome.problems.map(({ field, because }) => `${field}: ${because}`).join(' '));
    if (outcome.answer !== 'recorded') throw new Error(`The founding step ${type} was answered "${outcome.answer}".`);
  };
  await record(`partnership-${partnership}`, 'PartnershipRegistered', { name });
  await record(`person-${person}`, 'PersonRegistered', { partnership, name: administrator });
  for (const role of ['administrator', 'business unit'])
    await record(`person-${person}`, 'RoleGiven', { role, partnership });
  return { partnership, person };
}
