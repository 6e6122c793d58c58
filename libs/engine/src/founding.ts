import { randomUUID } from 'node:crypto';
import { isAlike } from '@waymark/casework';
import { derivedId, readEvent, type LedgerEvent } from '@waymark/ledger';
import { partnershipsIn } from '@waymark/projections';
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

/** Whom a founding names, and whether it is the first one of an empty installation or a further one beside others. */
export interface FoundingAsked {
  readonly name: string;
  /** The name of its first administrator. */
  readonly administrator: string;
  readonly further: boolean;
}

/**
 * A partnership and its first administrator, who registers everybody else of it. Nobody who administers one partnership
 * has a right over another, so a further one is founded where the first was: at the machine itself. Cut short, it goes on
 * where it was; what was registered by then keeps the name that it was given.
 *
 * @throws UnusableDataFolder when the first is asked for and the log holds anything else already, or a further one whose
 * name another partnership has
 */
export async function foundPartnership(engine: Engine, asked: FoundingAsked, today: string): Promise<Founding> {
  const founding = await (asked.further ? furtherFounding(engine, asked.name) : firstFounding(engine));
  for (const step of stepsOf(founding, asked)) await record(engine, founding, step, today);
  return founding;
}

const stepsOf = (
  { partnership, person }: Founding,
  { name, administrator }: Pick<FoundingAsked, 'name' | 'administrator'>,
): readonly FoundingStep[] => [
  { stream: `partnership-${partnership}`, type: 'PartnershipRegistered', data: { name } },
  { stream: `person-${person}`, type: 'PersonRegistered', data: { partnership, name: administrator } },
  { stream: `person-${person}`, type: 'RoleGiven', data: { role: 'administrator', partnership } },
  { stream: `person-${person}`, type: 'RoleGiven', data: { role: 'business unit', partnership } },
];

const nameless = { name: '', administrator: '' };

const begunAnew = (): Founding => ({
  partnership: derivedId('partnership', randomUUID()),
  person: derivedId('person', randomUUID()),
});

/** A new one in an empty log, or the one that stands there alone, unfinished. */
async function firstFounding({ store }: Engine): Promise<Founding> {
  const fresh = begunAnew();
  const { events } = await store.readAll(null, stepsOf(fresh, nameless).length);
  const [first, ...rest] = events.map(({ text }) => readEvent(text));
  if (first === undefined) return fresh;
  const begun = { partnership: first.partnership, person: first.actor };
  const steps = stepsOf(begun, nameless);
  const isOfFounding = [first, ...rest].every(
    ({ stream, type, actor }, at) =>
      actor === begun.person && stream === steps[at]!.stream && type.endsWith(`.${steps[at]!.type}`),
  );
  if (isOfFounding && events.length < steps.length) return begun;
  throw new UnusableDataFolder(
    'This installation is not empty. With --further a further partnership is founded in it.',
  );
}

/** One beside those that there are, or the one of that name that was cut short. */
async function furtherFounding({ store, runner, views }: Engine, name: string): Promise<Founding> {
  if ((await store.head()) === null)
    throw new UnusableDataFolder('This installation is empty: its first partnership is no further one.');
  // Whether the name is taken the read models tell.
  await runner.catchUp();
  const taken = (await partnershipsIn(views)).find((one) => one.name !== null && isAlike(one.name, name));
  if (taken === undefined) return begunAnew();
  const begun = await begunIn(store, taken.id);
  if (begun === null)
    throw new UnusableDataFolder(`This installation has a partnership of that name already (${taken.id}).`);
  return begun;
}

/** The founding of that partnership, where it was begun and not finished. */
async function begunIn(store: Engine['store'], partnership: string): Promise<Founding | null> {
  const first = await firstOf(store, `partnership-${partnership}`);
  if (first === null) return null;
  const begun = { partnership, person: first.actor };
  const steps = stepsOf(begun, nameless);
  if (first.command.id !== commandOf(steps[0]!)) return null;
  const ofPerson = await store.readStream(`person-${begun.person}`, 0);
  return ofPerson.length < steps.length - 1 ? begun : null;
}

async function firstOf(store: Engine['store'], stream: string): Promise<LedgerEvent | null> {
  const [first] = await store.readStream(stream, 0);
  return first === undefined ? null : readEvent(first.text);
}

/** Names are sealed, and so are no part of an id, which stands in clear. */
const commandOf = ({ stream, type, data }: FoundingStep): string =>
  derivedId('founding', stream, type, data['role'] ?? '');

async function record({ recorder }: Engine, by: Founding, step: FoundingStep, today: string) {
  const { stream, type, data } = step;
  const outcome = await recorder.record(stream, {
    commandId: commandOf(step),
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
