import type { Request } from '@waymark/casework';
import type { KeyStore } from '@waymark/vault';
import { calledIn } from './called';
import type { StepCommand } from './command';
import type { LoadedStream } from './loaded-stream';
import { openSteps } from './opened-step';
import type { Streams } from './streams';

/**
 * What a rule may know of who decided, beside the step itself: whether they are anybody, whose name they were given, and
 * whether they are who records it, where they are said to give it here.
 */
type Decider = Pick<Request, 'deciderNamed' | 'deciderErased' | 'deciderCalled' | 'givenHereForAnother'>;

export async function deciderFor(
  streams: Pick<Streams, 'history' | 'load'>,
  keys: Pick<KeyStore, 'find' | 'state'>,
  { workflow, instance }: LoadedStream,
  { by, decidedBy, causation }: Pick<StepCommand, 'by' | 'decidedBy' | 'causation'>,
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
  };
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
