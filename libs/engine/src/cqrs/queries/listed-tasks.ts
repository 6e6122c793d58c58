import { mayRecordOnCase, mayRecordStep, type Asker } from '@waymark/access';
import { action, nationalLearning } from '@waymark/casework';
import { londonDateOf } from '@waymark/ledger';
import { actionWordsOf } from '@waymark/projections';
import { openSteps } from '@waymark/recording';
import type { StatedDate } from '@waymark/statute';
import { actionInWords } from '../../actions/words';
import type { CaseOnBoard, TaskOnBoard, WorkflowOnBoard } from '../../board/board';
import { endedAgencies } from '../../board/ended-agencies';
import { isOpenTo, isTheirs, openTo } from '../../board/of-asker';
import { byPress } from '../../board/tasks-of-case';
import type { Engine } from '../../engine';
import { ownerOf, type SeenTask } from '../../tasks/select-tasks';
import { asReadBy } from '../cases/names-hidden-elsewhere';
import { workingNamesFor } from '../cases/working-name';
import { publicationIn } from './asked-about';
import { titlesOf } from './titles-of';

// What waits, as somebody sees it: in a list across cases and on the page of one case alike.

export interface ListedTask extends TaskOnBoard {
  /** The agency or the body that it falls to, by name. */
  readonly ownerTitle: string | null;
  /** Since when that agency is no more; null where it goes on, or where it falls to no agency. */
  readonly ownerEndedOn: StatedDate | null;
  /** Null for whoever sees the task and not its case. */
  readonly workingName: string | null;
  /** What it asks, of an action, what was published, of national learning, and whose answer it is: whoever sees the task is told what to do. */
  readonly about: string | null;
  readonly mayRecord: boolean;
  /** Whether the case's own pages are open to them. */
  readonly mayReadCase: boolean;
}

/** A task that somebody may see, with where it stands. */
export interface TaskSeen extends SeenTask {
  readonly of: CaseOnBoard;
  readonly workflow: WorkflowOnBoard | null;
  readonly whole: boolean;
}

/** All that is open to somebody, the most pressing first. */
export function tasksSeen(asker: Asker, board: readonly CaseOnBoard[]): TaskSeen[] {
  const seen: TaskSeen[] = [];
  for (const of of board) {
    if (of.tasks.length === 0) continue;
    const open = openTo(asker, of);
    const workflows = new Map(of.workflows.map((workflow) => [workflow.id, workflow]));
    for (const task of of.tasks) {
      const workflow = task.instance === null ? null : (workflows.get(task.instance) ?? null);
      if (!isOpenTo(asker, of, open, workflow, task.owner)) continue;
      seen.push({ task, of, workflow, whole: open.whole, mine: isTheirs(asker, of, task.owner) });
    }
  }
  return seen.sort((one, other) => byPress(one.task, other.task));
}

/** The same with its words; `titles`: of the agencies and bodies to which they fall. */
export async function listedTasks(
  engine: Engine,
  asker: Asker,
  tasks: readonly TaskSeen[],
  titles: ReadonlyMap<string, string>,
): Promise<readonly ListedTask[]> {
  const words = new Map([...(await wordsOf(engine, asker, tasks)), ...(await publicationsOf(engine, tasks))]);
  const agencies = tasks.flatMap(({ task: { owner } }) => (owner.to === 'agency' ? [owner.agency] : []));
  const ended = await endedAgencies(engine.recorder.streams, agencies, londonDateOf(engine.time.now()));
  const named = await workingNamesFor(
    engine,
    asker,
    tasks.flatMap(({ of, whole }) => (whole ? [of] : [])),
  );
  const answering = await titlesOf(
    engine.recorder.streams,
    [],
    tasks.flatMap(({ task }) => answeredBy(task) ?? []),
  );
  const titleOf = (id: string | null): string | null =>
    id === null ? null : (titles.get(id) ?? answering.get(id) ?? null);
  return tasks.map(({ task, of, workflow, whole }) => ({
    ...task,
    ownerTitle: titleOf(ownerOf(task.owner)),
    ownerEndedOn: task.owner.to === 'agency' ? (ended.get(task.owner.agency)?.on ?? null) : null,
    workingName: whole ? named(of.caseId, of.workingName) : null,
    about: aboutOf(task, words.get(workflow?.stream ?? '') ?? null, titleOf),
    mayRecord: mayRecord(asker, of, workflow, task),
    mayReadCase: whole,
  }));
}

/** By action: what it asks. */
async function wordsOf(
  engine: Engine,
  asker: Asker,
  tasks: readonly TaskSeen[],
): Promise<ReadonlyMap<string, string | null>> {
  const actions = tasks.flatMap(({ of, workflow }) =>
    workflow?.category === action.category ? [{ of, caseId: of.caseId, stream: workflow.stream }] : [],
  );
  const sealed = await actionWordsOf(engine.views, actions);
  const asRead = await asReadBy(
    engine,
    asker,
    actions.map(({ of }) => of),
  );
  return new Map(
    actions.map(({ caseId, stream }) => [
      stream,
      asRead(caseId, actionInWords(sealed.get(stream) ?? [], engine.keys).what),
    ]),
  );
}

/** By record of national learning: what was published, which is no secret. */
async function publicationsOf(
  { recorder: { streams }, keys }: Engine,
  tasks: readonly TaskSeen[],
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  for (const { workflow } of tasks) {
    if (workflow?.category !== nationalLearning.category || found.has(workflow.stream)) continue;
    const steps = openSteps(nationalLearning, await streams.history(workflow.stream), keys);
    found.set(workflow.stream, publicationIn(nationalLearning, steps)?.title ?? null);
  }
  return found;
}

/** What is done with an answer that an agency gave: several lie side by side. */
const ofAnswers = new Set<TaskOnBoard['kind']>(['national learning', 'return']);

const answeredBy = ({ owner, kind, prefill }: TaskOnBoard): string | null =>
  owner.to === 'agency' || !ofAnswers.has(kind) ? null : (prefill['agency'] ?? null);

/** With the agency whose answer left something to be done, where that falls to others. */
function aboutOf(
  task: TaskOnBoard,
  words: string | null,
  titleOf: (id: string | null) => string | null,
): string | null {
  const agency = titleOf(answeredBy(task));
  return agency === null ? words : [agency, words].filter((part) => part !== null).join(': ');
}

function mayRecord(
  asker: Asker,
  { record }: CaseOnBoard,
  workflow: WorkflowOnBoard | null,
  task: TaskOnBoard,
): boolean {
  if (workflow === null) return mayRecordOnCase(asker, record, task.step);
  const { owner, step: type, prefill: data } = task;
  const decidedBy = owner.to === 'body' ? { body: owner.body } : null;
  return mayRecordStep(asker, record, workflow, { type, data, decidedBy });
}
