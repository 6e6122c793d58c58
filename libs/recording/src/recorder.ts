import { categoryOf, decide, isAmendment, type Decision } from '@waymark/casework';
import type { EventStore } from '@waymark/event-store';
import { contentDigest, londonDateOf } from '@waymark/ledger';
import type { KeyStore } from '@waymark/vault';
import { append } from './append';
import {
  contentOf,
  repeated,
  type Judgement,
  type StepCommand,
  type StepOutcome,
  type TogetherOutcome,
} from './command';
import { compose, type Place } from './compose';
import { dayToDecide, deciderFor } from './decider';
import { knownFor, type DirectoryKnown } from './known';
import { openings, type Openings } from './opening';
import type { KeptFolds } from './kept-folds/kept-folds';
import { keyOf, type LoadedStream } from './loaded-stream';
import { noticed } from './noticed';
import { openStreams, type Streams } from './streams';
import { stepsTogether } from './together';
import type { Time } from './time';
import { turns } from './turns';

/** Takes commands: loads and folds the stream, decides, seals, appends durably, and answers. */
export interface Recorder extends Openings {
  /** A step on a stream that exists, or on the directory's own (which their first step creates). */
  record(stream: string, command: StepCommand): Promise<StepOutcome>;
  /**
   * Several steps of one record in one append: all of them stand, or none. Each has a command of its own; the same ones
   * again have one effect, and some of them with others beside are refused.
   */
  recordTogether(stream: string, commands: readonly StepCommand[]): Promise<TogetherOutcome>;
  /** What recording would be answered now, and which deadlines it would move. Nothing is written. */
  judge(stream: string, command: StepCommand): Promise<Judgement>;
  readonly streams: Streams;
}

export interface RecorderParts {
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly time: Time;
  /** How long a command may try, in milliseconds. */
  readonly deadline: number;
  /** How many events' worth of folded streams stay in memory. */
  readonly cachedEvents: number;
  /** Where folds of long streams are kept beyond this process. */
  readonly keptFolds: KeptFolds;
  /** What no record of the directory can tell of the others. What agencies are called is read from their own records. */
  readonly directory: DirectoryKnown;
}

export function openRecorder({
  store,
  keys,
  time,
  deadline,
  cachedEvents,
  keptFolds,
  directory,
}: RecorderParts): Recorder {
  const streams = openStreams(store, cachedEvents, keptFolds);
  const inTurn = turns();

  const judge = async (loaded: LoadedStream, command: StepCommand, digest: string): Promise<Decision> => {
    const { workflow, instance } = loaded;
    const step = { type: command.type, data: command.data ?? {} };
    const today = londonDateOf(time.now());
    const known = await knownFor(streams, loaded, step, command.by, today, directory);
    const history = isAmendment(command.type) ? await streams.history(loaded.stream) : [];
    return decide(
      workflow,
      instance,
      {
        ...command,
        decidedBy: withoutName(command),
        ...(await deciderFor(streams, keys, loaded, command, {
          deciding: known.decidingOn(dayToDecide(command.occurredOn, known.today)),
          forBodies: directory.actingForBodies,
        })),
        noticed: await noticed(streams, keys, loaded, command, today),
        command: { id: command.commandId, digest },
        actor: command.by.person,
      },
      known,
      history,
    );
  };

  const recordInTurn = async (stream: string, command: StepCommand, caseId: string | null): Promise<StepOutcome> => {
    const until = Date.now() + deadline;
    while (Date.now() < until) {
      const stored = await streams.load(stream);
      const loaded = stored.case === null ? { ...stored, case: caseId } : stored;
      const keyId = keyOf(loaded, command.by);
      // A refused command leaves nothing behind, so a new key waits for the decision; no command can be known before it.
      const before = keys.find(keyId);
      if (before === null && keys.state(keyId) === 'destroyed') return { answer: 'erased' };
      const known = before === null ? '' : contentDigest(before, contentOf(command));
      const decision = await judge(loaded, command, known);
      if (decision.answer === 'repeated') return repeated(stream, decision, command);
      if (decision.answer !== 'record') return decision;
      const key = before ?? (await keys.ensureSoon(keyId, time.now()));
      const digest = key === before ? known : contentDigest(key, contentOf(command));
      const place: Place = {
        stream,
        case: loaded.case,
        workflow: loaded.workflow.name,
        key: { id: keyId, bytes: key },
        correlation: command.commandId,
      };
      const { event, text } = compose(decision.event, loaded.instance, command, digest, place, time.now());
      const appended = await append(store, streams, [{ event, text }], until);
      if (appended === 'conflict') {
        streams.drop(stream);
        continue;
      }
      streams.appended(stream, event);
      return {
        answer: 'recorded',
        repeated: false,
        stream,
        revision: event.revision,
        stage: event.stage,
        subject: event.subject,
        event: event.id,
        position: appended.position,
      };
    }
    return { answer: 'busy' };
  };

  const judgeOnly = async (loaded: LoadedStream, command: StepCommand): Promise<Judgement> => {
    const keyId = keyOf(loaded, command.by);
    if (keys.state(keyId) === 'destroyed') return { answer: 'erased' };
    const key = keys.find(keyId);
    const decision = await judge(loaded, command, key === null ? '' : contentDigest(key, contentOf(command)));
    if (decision.answer === 'repeated') return { answer: 'recorded already' };
    return decision.answer === 'record' ? { answer: 'possible', clocks: decision.event.clocks } : decision;
  };

  return {
    streams,
    judge: async (stream, command) => {
      const loaded = await streams.load(stream);
      if (loaded.instance.revision < 0 && !opensItself.has(categoryOf(stream))) return { answer: 'no such record' };
      return judgeOnly(loaded, command);
    },
    record: (stream, command) =>
      inTurn(stream, async () => {
        const { instance } = await streams.load(stream);
        if (instance.revision < 0 && !opensItself.has(categoryOf(stream))) return { answer: 'no such record' };
        return recordInTurn(stream, command, categoryOf(stream) === 'clock' ? stream.slice('clock-'.length) : null);
      }),
    recordTogether: (stream, commands) =>
      inTurn(stream, () => stepsTogether({ store, keys, time, deadline, streams, judge }, stream, commands)),
    ...openings({ streams, keys, inTurn, judge, judgeOnly, recordInTurn }),
  };
}

/** Directory records and what the watch writes begin with their first step; a workflow is opened with its case. */
const opensItself = new Set(['partnership', 'agency', 'person', 'calendar', 'clock']);

const withoutName = ({ decidedBy }: StepCommand) => {
  if (decidedBy === null) return null;
  const { name: _name, ...inClear } = decidedBy;
  return inClear;
};
