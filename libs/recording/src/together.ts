import { advance, copyOf, isAmendment, type Decision } from '@waymark/casework';
import type { EventStore } from '@waymark/event-store';
import { contentDigest, type LedgerEvent } from '@waymark/ledger';
import type { KeyStore } from '@waymark/vault';
import { append } from './append';
import { contentOf, repeated, type Recorded, type StepCommand, type TogetherOutcome } from './command';
import { compose, type Place } from './compose';
import { keyOf, type LoadedStream } from './loaded-stream';
import type { Streams } from './streams';
import type { Time } from './time';

interface Parts {
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly time: Time;
  readonly deadline: number;
  readonly streams: Streams;
  readonly judge: (loaded: LoadedStream, command: StepCommand, digest: string) => Promise<Decision>;
}

type Key = Place['key'];

/** Records them all in one append, or none; each is decided on the record as those before it leave it. */
export async function stepsTogether(
  parts: Parts,
  stream: string,
  commands: readonly StepCommand[],
): Promise<TogetherOutcome> {
  if (commands.length === 0 || commands.some(({ type }) => isAmendment(type)))
    throw new RangeError('Only steps are recorded together, and at least one.');
  const until = Date.now() + parts.deadline;
  while (Date.now() < until) {
    const loaded = await parts.streams.load(stream);
    if (loaded.instance.revision < 0) return { answer: 'no such record' };
    const id = keyOf(loaded, commands[0]!.by);
    const bytes = parts.keys.find(id);
    if (bytes === null) return { answer: 'erased' };
    const made = await composeAll(parts, loaded, commands, { id, bytes });
    if ('answer' in made) return made;
    const appended = await append(parts.store, parts.streams, made.composed, until);
    if (appended === 'conflict') {
      parts.streams.drop(stream);
      continue;
    }
    for (const { event } of made.composed) parts.streams.appended(stream, event);
    const recorded = made.composed.map(({ event }) => recordedAs(event, appended.position));
    return { answer: 'recorded together', recorded };
  }
  return { answer: 'busy' };
}

interface Made {
  readonly composed: readonly { readonly event: LedgerEvent; readonly text: string }[];
}

/** Their events, chained one to another; or what all of them are answered. */
async function composeAll(
  { judge, time }: Parts,
  loaded: LoadedStream,
  commands: readonly StepCommand[],
  key: Key,
): Promise<Made | TogetherOutcome> {
  const { workflow, stream } = loaded;
  const ahead = { ...loaded, instance: copyOf(loaded.instance) };
  const known: Recorded[] = [];
  const composed: { event: LedgerEvent; text: string }[] = [];
  const place: Place = {
    stream,
    case: loaded.case,
    workflow: workflow.name,
    key,
    correlation: commands[0]!.commandId,
  };
  for (const command of commands) {
    const digest = contentDigest(key.bytes, contentOf(command));
    const decision = await judge(ahead, command, digest);
    if (decision.answer === 'repeated') known.push(repeated(stream, decision, command));
    else if (decision.answer !== 'record') return decision;
    else {
      const next = compose(decision.event, ahead.instance, command, digest, place, time.now());
      advance(workflow, ahead.instance, next.event);
      composed.push(next);
    }
  }
  if (known.length === commands.length) return { answer: 'recorded together', recorded: known };
  // Some of them came before, without the others: that was another command.
  return known.length > 0 ? { answer: 'same command, other content' } : { composed };
}

const recordedAs = ({ id, stream, revision, stage, subject }: LedgerEvent, position: string): Recorded => ({
  answer: 'recorded',
  repeated: false,
  stream,
  revision,
  stage,
  subject,
  event: id,
  position,
});
