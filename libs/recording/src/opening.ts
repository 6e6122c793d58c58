import { recordOf, type Case, type Decision } from '@waymark/casework';
import { caseReference, derivedId } from '@waymark/ledger';
import type { KeyStore } from '@waymark/vault';
import type { Judgement, NoSuchRecord, OpenOutcome, StepCommand, StepOutcome } from './command';
import type { LoadedStream } from './loaded-stream';
import type { Streams } from './streams';
import type { turns } from './turns';

export interface Openings {
  /**
   * Opens a case with a workflow and its first step, in order: the case's key, `CaseOpened`, the step. Every id derives
   * from the command, so a repeat finishes what a crash cut short. `workflow`: the category of its stream.
   */
  openCase(workflow: string, command: StepCommand): Promise<OpenOutcome>;
  /**
   * Opens a further workflow in a case that is open: `WorkflowStarted` on the case, then the first step. A case holds as
   * many as it needs, also of one kind; a repeat finishes what a crash cut short.
   */
  openWorkflow(caseId: string, workflow: string, command: StepCommand): Promise<OpenOutcome | NoSuchRecord>;
  /** What opening would be answered now; a case of its own where `caseId` is null. Nothing is written. */
  judgeOpening(caseId: string | null, workflow: string, command: StepCommand): Promise<Judgement>;
}

/** What opening needs of the recorder. */
interface Recording {
  readonly streams: Streams;
  readonly keys: KeyStore;
  readonly inTurn: ReturnType<typeof turns>;
  readonly judge: (loaded: LoadedStream, command: StepCommand, digest: string) => Promise<Decision>;
  readonly judgeOnly: (loaded: LoadedStream, command: StepCommand) => Promise<Judgement>;
  readonly recordInTurn: (stream: string, command: StepCommand, caseId: string | null) => Promise<StepOutcome>;
}

/**
 * What opens a case, or a further workflow in one. The first step is judged before anything is written, because a
 * refused command leaves nothing behind: no key, no empty case, no workflow that never began. Then the case's own stream
 * says that there is such a workflow, and then its first step stands.
 */
export function openings({ streams, keys, inTurn, judge, judgeOnly, recordInTurn }: Recording): Openings {
  const first = async (stream: string, command: StepCommand, caseId: string): Promise<OpenOutcome> => {
    const recorded = await recordInTurn(stream, command, caseId);
    return recorded.answer === 'recorded'
      ? { ...recorded, answer: 'opened', case: caseId, reference: caseReference(caseId) }
      : (recorded as OpenOutcome);
  };

  /** Also where a crash left the key, or the case without its workflow: a repeat may say something else by then. */
  const refusedBeforehand = async (loaded: LoadedStream, command: StepCommand, caseId: string) => {
    if (loaded.instance.revision >= 0) return null;
    const decision = await judge({ ...loaded, case: caseId }, command, '');
    return decision.answer === 'record' ? null : (decision as OpenOutcome);
  };

  const openCase = async (caseId: string, stream: string, workflow: string, command: StepCommand) => {
    const loaded = await streams.load(stream);
    if (isOfAnother(loaded, caseId)) return otherContent;
    const refused = await refusedBeforehand(loaded, command, caseId);
    if (refused !== null) return refused;
    const lead = command.by.partnership;
    const data = { lead, reference: caseReference(caseId), workflow, stream };
    const caseOpened = await recordInTurn(`case-${caseId}`, asHouse(command, 'CaseOpened', data), caseId);
    return caseOpened.answer === 'recorded' ? first(stream, command, caseId) : (caseOpened as OpenOutcome);
  };

  const openWorkflow = async (caseId: string, stream: string, workflow: string, command: StepCommand) => {
    const loaded = await streams.load(stream);
    if (isOfAnother(loaded, caseId)) return otherContent;
    const refused = await refusedBeforehand(loaded, command, caseId);
    if (refused !== null) return refused;
    const started = asHouse(command, 'WorkflowStarted', { workflow, stream });
    const onCase = `case-${caseId}`;
    const told = await inTurn(onCase, () => recordInTurn(onCase, started, caseId));
    return told.answer === 'recorded' ? first(stream, command, caseId) : (told as OpenOutcome);
  };

  return {
    openCase: (workflow, command) => {
      if (!recordOf(workflow).opensCase) throw new RangeError(`No case is opened with ${workflow}.`);
      const caseId = derivedId(command.commandId, 'case');
      const stream = streamOf(workflow, command);
      return inTurn(stream, () => openCase(caseId, stream, workflow, command));
    },
    openWorkflow: async (caseId, workflow, command) => {
      const { lead } = (await streams.load(`case-${caseId}`)).instance.state as Case;
      if (lead === null) return { answer: 'no such record' };
      if (keys.state(`case:${caseId}`) === 'destroyed') return { answer: 'erased' };
      const stream = streamOf(workflow, command);
      return inTurn(stream, () => openWorkflow(caseId, stream, workflow, command));
    },
    judgeOpening: async (caseId, workflow, command) => {
      const of = caseId ?? derivedId(command.commandId, 'case');
      const loaded = await streams.load(streamOf(workflow, command));
      return judgeOnly({ ...loaded, case: of }, command);
    },
  };
}

const streamOf = (workflow: string, { commandId }: StepCommand): string =>
  `${workflow}-${derivedId(commandId, workflow)}`;

/** The same key opened it before, in another case. */
const isOfAnother = ({ instance, case: of }: LoadedStream, caseId: string): boolean =>
  instance.revision >= 0 && of !== caseId;

const otherContent: OpenOutcome = { answer: 'same command, other content' };

/** What the house writes for the command, beside the step that the person asked for. */
const asHouse = (command: StepCommand, type: string, data: Record<string, unknown>): StepCommand => ({
  ...command,
  type,
  data,
  subjectRevision: null,
  departures: [],
  decidedBy: null,
  dateNotKnownBecause: null,
});
