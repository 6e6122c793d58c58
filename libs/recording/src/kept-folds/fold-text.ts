import { begin, categoryOf, recordOf, type CommandOnRecord, type Instance } from '@waymark/casework';
import type { LoadedStream } from '../loaded-stream';
import { KeptMap, textOfMap, type AsWords } from './kept-map';

/** A folded stream as text. What a decision does not go through stays text within it. */
interface Kept {
  readonly case: string | null;
  readonly openedBy: string | null;
  readonly chart: number;
  readonly stage: string;
  readonly revision: number;
  readonly hash: string;
  readonly state: unknown;
  readonly subjects: string;
  readonly commands: string;
  readonly clocks: readonly (readonly [name: string, standing: never])[];
}

type LastOfSubject = Instance['subjects'] extends Map<string, infer Last> ? Last : never;

const subjectAsWords: AsWords<LastOfSubject> = {
  toWords: ({ revision, type }) => [String(revision), type],
  fromWords: ([revision, type]) => ({ revision: Number(revision), type: type! }),
};

const commandAsWords: AsWords<CommandOnRecord> = {
  toWords: ({ digest, revision, stage }) => [digest, String(revision), stage],
  fromWords: ([digest, revision, stage]) => ({ digest: digest!, revision: Number(revision), stage: stage! }),
};

/** What the fold made of the clear half of the stream's events, and nothing else. */
export function foldText({ instance, case: caseId, openedBy }: LoadedStream): string {
  const { chart, stage, revision, hash, state } = instance;
  const kept: Kept = {
    case: caseId,
    openedBy,
    chart,
    stage,
    revision,
    hash,
    state,
    subjects: textOfMap(instance.subjects, subjectAsWords),
    commands: textOfMap(instance.commands, commandAsWords),
    clocks: [...instance.clocks] as never,
  };
  return JSON.stringify(kept);
}

export function foldedFrom(stream: string, text: string): LoadedStream {
  const { case: caseId, openedBy, chart, stage, state, revision, hash, ...kept } = JSON.parse(text) as Kept;
  const workflow = recordOf(categoryOf(stream));
  const instance: Instance = {
    ...begin(workflow, stream.slice(stream.indexOf('-') + 1)),
    chart,
    stage,
    state,
    revision,
    hash,
    subjects: new KeptMap(kept.subjects, subjectAsWords),
    commands: new KeptMap(kept.commands, commandAsWords),
    clocks: new Map(kept.clocks),
  };
  return { stream, workflow, instance, case: caseId, openedBy };
}
