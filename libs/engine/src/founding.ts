import { randomUUID } from 'node:crypto';
import { derivedId, readEvent } from '@waymark/ledger';
import { UnusableDataFolder } from './data-folder';
import type { Engine } from './engine';

export interface Founding {
  readonly partnership: string;
  readonly person: string;
}

interface FoundingStep {
  readonly stream: string;
  readonly type: string;
  readonly data: Readonly<Record<string, string>>;
}

/**
 * The first partnership of an empty installation and its first administrator, who registers everybody else. Cut short, it
 * goes on where it was; what was registered by then keeps the name that it was given.
 *
 * @throws UnusableDataFolder when the log holds anything else already
 */
export async function foundPartnership(
  engine: Engine,
  name: string,
  administrator: string,
  today: string,
): Promise<Founding> {
  const founding = await foundingOf(engine);
  for (const step of stepsOf(founding, name, administrator)) await record(engine, founding, step, today);
  return founding;
}

const stepsOf = ({ partnership, person }: Founding, name: string, administrator: string): readonly FoundingStep[] => [
  { stream: `partnership-${partnership}`, type: 'PartnershipRegistered', data: { name } },
  { stream: `person-${person}`, type: 'PersonRegistered', data: { partnership, name: administrator } },
  { stream: `person-${person}`, type: 'RoleGiven', data: { role: 'administrator', partnership } },
  { stream: `person-${person}`, type: 'RoleGiven', data: { role: 'business unit', partnership } },
];

/** A new one in an empty log, or the one that stands there alone, unfinished. */
async function foundingOf({ store }: Engine): Promise<Founding> {
  const fresh = { partnership: derivedId('partnership', randomUUID()), person: derivedId('person', randomUUID()) };
  const { events } = await store.readAll(null, stepsOf(fresh, '', '').length);
  const [first, ...rest] = events.map(({ text }) => readEvent(text));
  if (first === undefined) return fresh;
  const begun = { partnership: first.partnership, person: first.actor };
  const steps = stepsOf(begun, '', '');
  const isOfFounding = [first, ...rest].every(
    ({ stream, type, actor }, at) =>
      actor === begun.person && stream === steps[at]!.stream && type.endsWith(`.${steps[at]!.type}`),
  );
  if (isOfFounding && events.length < steps.length) return begun;
  throw new UnusableDataFolder(
    'This installation is not empty: its administrator registers further partnerships and people.',
  );
}

async function record({ recorder }: Engine, by: Founding, { stream, type, data }: FoundingStep, today: string) {
  const outcome = await recorder.record(stream, {
    // Names are sealed, and so are no part of an id, which stands in clear.
    commandId: derivedId('founding', stream, type, data['role'] ?? ''),
    by: { person: by.person, partnership: by.partnership },
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
  // Registered before it was cut short, under the name or on the day that was given then.
  if (outcome.answer === 'same command, other content') return;
  if (outcome.answer !== 'recorded') throw new Error(`The founding step ${type} was answered "${outcome.answer}".`);
}
