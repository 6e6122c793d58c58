import { categoryOf, decide, isAmendment, type Decision } from '@waymark/casework';
import { OutcomeUnknown, WrongExpectedRevision, type Appended, type EventStore } from '@waymark/event-store';
import { contentDigest, derivedId, londonDateOf, type LedgerEvent } from '@waymark/ledger';
import type { KeyStore } from '@waymark/vault';
import type { Actor, Judgement, StepCommand, StepOutcome } from './command';
import { compose, type Place } from './compose';
import { knownFor } from './known';
import { openings, type Openings } from './opening';
import type { KeptFolds } from './kept-folds/kept-folds';
import type { LoadedStream } from './loaded-stream';
import { openStreams, type Streams } from './streams';
import type { Time } from './time';
import { turns } from './turns';

/** Takes commands: loads and folds the stream, decides, seals, appends durably, and answers. */
export interface Recorder extends Openings {
  /** A step on a stream that exists, or on the directory's own (which their first step creates). */
  record(stream: string, command: StepCommand): Promise<StepOutcome>;
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
}

export function openRecorder({ store, keys, time, deadline, cachedEvents, keptFolds }: RecorderParts): Recorder {
  const streams = openStreams(store, cachedEvents, keptFolds);
  const inTurn = turns();

  const judge = async (loaded: LoadedStream, command: StepCommand, digest: string): Promise<Decision> => {
    const { workflow, instance } = loaded;
    const step = { type: command.type, data: command.data ?? {} };
    const known = await knownFor(streams, loaded, step, command.by, londonDateOf(time.now()));
    const history = isAmendment(command.type) ? await streams.history(loaded.stream) : [];
    return decide(
      workflow,
      instance,
      {
        ...command,
        decidedBy: withoutName(command),
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
      };
      const { event, text } = compose(decision.event, loaded.instance, command, digest, place, time.now());
      const appended = await append(store, event, text, until);
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
    ...openings({ streams, keys, inTurn, judge, judgeOnly, recordInTurn }),
  };
}

/** Directory records and what the watch writes begin with their first step; a workflow is opened with its case. */
const opensItself = new Set(['partnership', 'agency', 'person', 'calendar', 'clock']);

/** What counts as the same content: all that the person said, and not which revision they had before their eyes. */
const contentOf = ({ type, data, occurredOn, dateNotKnownBecause, decidedBy, departures }: StepCommand) => ({
  data: data ?? null,
  dateNotKnownBecause,
  decidedBy,
  departures,
  occurredOn,
  type,
});

const withoutName = ({ decidedBy }: StepCommand) => {
  if (decidedBy === null) return null;
  const { name: _name, ...inClear } = decidedBy;
  return inClear;
};

/** Text about a case under that case's key wherever it stands, a person's data under the person's. */
function keyOf({ stream, case: caseId }: LoadedStream, by: Actor): string {
  if (caseId !== null) return `case:${caseId}`;
  return categoryOf(stream) === 'person' ? `person:${stream.slice('person-'.length)}` : `partnership:${by.partnership}`;
}

/** Retries an append of unknown outcome with the same bytes at the same revision, until it is told one or the other. */
async function append(
  store: EventStore,
  event: LedgerEvent,
  text: string,
  until: number,
): Promise<Appended | 'conflict'> {
  const expected = event.revision === 0 ? ('no stream' as const) : event.revision - 1;
  for (;;) {
    try {
      return await store.append(event.stream, expected, [{ id: event.id, type: event.type, text }]);
    } catch (failure) {
      if (failure instanceof WrongExpectedRevision) return 'conflict';
      if (!(failure instanceof OutcomeUnknown) || Date.now() >= until) throw failure;
    }
  }
}

/** The event's id follows from the command, as it did the first time. */
const repeated = (
  stream: string,
  { revision, stage }: { revision: number; stage: string },
  { commandId }: StepCommand,
): StepOutcome => ({
  answer: 'recorded',
  repeated: true,
  stream,
  revision,
  stage,
  subject: null,
  event: derivedId(commandId, stream),
  position: null,
});
