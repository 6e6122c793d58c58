import { begin, categoryOf, recordOf } from '@waymark/casework';
import type { LoadedStream } from '../loaded-stream';

/** A folded stream as text. Maps become flat lists: a list in a list for every command would cost twice the reading. */
interface Kept {
  readonly case: string | null;
  readonly openedBy: string | null;
  readonly chart: number;
  readonly stage: string;
  readonly revision: number;
  readonly hash: string;
  readonly state: unknown;
  /** Subject, revision, type; and so on. */
  readonly subjects: readonly (string | number)[];
  /** Command, digest, revision, stage; and so on. */
  readonly commands: readonly (string | number)[];
  readonly clocks: readonly (readonly [name: string, standing: never])[];
}

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
    subjects: [...instance.subjects].flatMap(([subject, last]) => [subject, last.revision, last.type]),
    commands: [...instance.commands].flatMap(([id, known]) => [id, known.digest, known.revision, known.stage]),
    clocks: [...instance.clocks] as never,
  };
  return JSON.stringify(kept);
}

export function foldedFrom(stream: string, text: string): LoadedStream {
  const kept = JSON.parse(text) as Kept;
  const workflow = recordOf(categoryOf(stream));
  const { chart, stage, revision, hash, state, subjects, commands } = kept;
  const instance = begin(workflow, stream.slice(stream.indexOf('-') + 1));
  Object.assign(instance, { chart, stage, revision, hash, state });
  for (let at = 0; at < subjects.length; at += 3) {
    const last = { revision: subjects[at + 1] as number, type: subjects[at + 2] as string };
    instance.subjects.set(subjects[at] as string, last);
  }
  for (let at = 0; at < commands.length; at += 4) {
    const [digest, of, ledTo] = [commands[at + 1] as string, commands[at + 2] as number, commands[at + 3] as string];
    instance.commands.set(commands[at] as string, { digest, revision: of, stage: ledTo });
  }
  for (const [name, standing] of kept.clocks) instance.clocks.set(name, standing);
  return { stream, workflow, instance, case: kept.case, openedBy: kept.openedBy };
}
