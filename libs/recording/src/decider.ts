import { dayOfDeciders, type DecidingBody, type Person, type Request } from '@waymark/casework';
import { StatedDate, type CivilDate } from '@waymark/statute';
import type { KeyStore } from '@waymark/vault';
import { calledIn } from './called';
import type { StepCommand } from './command';
import type { DirectoryKnown } from './known';
import type { LoadedStream } from './loaded-stream';
import { openSteps } from './opened-step';
import { rolesThatStand } from './roles-that-stand';
import type { Streams } from './streams';

/**
 * What a rule may know of who decided, beside the step itself: whether they are anybody, whose name they were given, and
 * whether they are who records it, where they are said to give it here.
 */
type Decider = Pick<
  Request,
  'deciderNamed' | 'deciderErased' | 'deciderCalled' | 'givenHereForAnother' | 'deciderActsForAnother'
>;

/** What the directory tells of who acts for whom: the bodies that decide on the day, and who acts for any. */
export interface Acting {
  readonly deciding: readonly Pick<DecidingBody, 'body'>[];
  readonly forBodies: DirectoryKnown['actingForBodies'];
}

/** The day on which the bodies are asked for; of a date that cannot be read, today. */
export const dayToDecide = (occurredOn: string, today: CivilDate): CivilDate =>
  StatedDate.safeParse(occurredOn).success ? dayOfDeciders(occurredOn, today) : today;

export async function deciderFor(
  streams: Pick<Streams, 'history' | 'load'>,
  keys: Pick<KeyStore, 'find' | 'state'>,
  { workflow, instance }: LoadedStream,
  { by, decidedBy, causation }: Pick<StepCommand, 'by' | 'decidedBy' | 'causation'>,
  acting: Acting,
): Promise<Decider> {
  const { person = null, name = null } = decidedBy ?? {};
  const called: string[] = [];
  if (name !== null)
    for (const author of new Set(workflow.authors?.(instance.state) ?? []))
      if (alike(await nameOf(author, streams, keys), name)) called.push(author);
  return {
    deciderNamed: name !== null,
    deciderErased: person !== null && keys.state(keyOf(person)) === 'destroyed',
    deciderCalled: called,
    // What a policy carries over was asked about where it was first told.
    givenHereForAnother:
      decidedBy?.given === 'here' && causation === null && !(await isRecorder(by.person, person, name, streams, keys)),
    deciderActsForAnother:
      decidedBy !== null && causation === null && (await isOfAnother(by, decidedBy, streams, keys, acting)),
  };
}

/**
 * By the roles of whoever is chosen, or of whoever is called as they are named. Of several of one name it is enough that
 * one acts for the body, or did when it decided; what an agency decides on its own action, its lead decides, for which body
 * they may act beside. A body that decides no more on that day, a clinical commissioning group say, counts against nobody.
 */
async function isOfAnother(
  by: StepCommand['by'],
  { body, person, name, given }: NonNullable<StepCommand['decidedBy']>,
  streams: Pick<Streams, 'history' | 'load'>,
  keys: Pick<KeyStore, 'find'>,
  { deciding, forBodies }: Acting,
): Promise<boolean> {
  const meant: string[] = person === null ? [] : [person];
  if (person === null && name === null && given === 'here') meant.push(by.person);
  if (person === null && name !== null)
    for (const one of await forBodies(by.partnership))
      if (alike(await nameOf(one, streams, keys), name)) meant.push(one);
  const bodies: string[] = [];
  for (const one of meant) bodies.push(...(await bodiesOf(one, streams)));
  if (!bodies.some((one) => one !== body && deciding.some((other) => other.body === one))) return false;
  for (const one of meant) if (await everActedFor(one, body, streams, keys)) return false;
  return true;
}

async function bodiesOf(person: string, streams: Pick<Streams, 'load'>): Promise<string[]> {
  const { roles } = (await streams.load(`person-${person}`)).instance.state as Person;
  return (await rolesThatStand(streams, roles)).flatMap(({ body }) => body ?? []);
}

async function everActedFor(
  person: string,
  body: string,
  streams: Pick<Streams, 'history' | 'load'>,
  keys: Pick<KeyStore, 'find'>,
): Promise<boolean> {
  const { workflow, stream } = await streams.load(`person-${person}`);
  return openSteps(workflow, await streams.history(stream), keys).some(
    ({ type, data, withdrawnBy }) =>
      type === 'RoleGiven' && withdrawnBy === null && (data['body'] === body || data['agency'] === body),
  );
}

/** Chosen from the directory they are told by their entry, else by their name; where nobody is named, whoever records it decides. */
async function isRecorder(
  recorder: string,
  person: string | null,
  name: string | null,
  streams: Pick<Streams, 'history' | 'load'>,
  keys: Pick<KeyStore, 'find'>,
): Promise<boolean> {
  if (person !== null) return person === recorder;
  return name === null || alike(await nameOf(recorder, streams, keys), name);
}

const keyOf = (person: string): string => `person:${person}`;

/** As somebody is called now. Null where that can be read no more, or nobody is. */
async function nameOf(
  person: string,
  streams: Pick<Streams, 'history' | 'load'>,
  keys: Pick<KeyStore, 'find'>,
): Promise<string | null> {
  const { workflow, stream } = await streams.load(`person-${person}`);
  return calledIn(openSteps(workflow, await streams.history(stream), keys)).name;
}

/** Written otherwise by its spaces, capitals or a full stop it is the same name. */
const alike = (one: string | null, other: string): boolean => one !== null && plain(one) === plain(other);

const plain = (name: string): string =>
  name.normalize('NFC').trim().replace(/\.$/, '').replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');
