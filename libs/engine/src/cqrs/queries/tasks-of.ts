import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayRecordOnCase, mayRecordStep, type Asker } from '@waymark/access';
import { action } from '@waymark/casework';
import { actionWordsOf } from '@waymark/projections';
import { actionInWords } from '../../actions/words';
import type { CaseOnBoard, TaskOnBoard, WorkflowOnBoard } from '../../board/board';
import { Boards } from '../../board/boards';
import { isOpenTo, isTheirs, openTo } from '../../board/of-asker';
import { byPress } from '../../board/tasks-of-case';
import type { Engine } from '../../engine';
import { ownerOf, selectTasks, type SeenTask, type TaskFilters, type TaskSelection } from '../../tasks/select-tasks';
import { personOf } from '../asking';
import { asReadBy } from '../cases/names-hidden-elsewhere';
import { ENGINE } from '../engine.token';
import { boardOf } from './board-of';
import { namesFor } from './opened-name';
import { titlesOf } from './titles-of';

export interface ListedTask extends TaskOnBoard {
  /** The agency or the body that it falls to, by name. */
  readonly ownerTitle: string | null;
  /** Null for whoever sees the task and not its case. */
  readonly workingName: string | null;
  /** What it asks, of an action: whoever sees the task is told what to do. */
  readonly about: string | null;
  readonly mayRecord: boolean;
  /** Whether the case's own pages are open to them. */
  readonly mayReadCase: boolean;
}

export interface TaskList extends Omit<TaskSelection, 'tasks' | 'owners'> {
  readonly tasks: readonly ListedTask[];
  readonly owners: readonly { readonly id: string; readonly title: string }[];
}

/** What waits in the cases that a person may see, for them or for anybody. */
export class TasksOf extends Query<TaskList> {
  constructor(
    readonly person: string,
    readonly filters: TaskFilters,
    readonly page: number,
  ) {
    super();
  }
}

interface Seen extends SeenTask {
  readonly of: CaseOnBoard;
  readonly workflow: WorkflowOnBoard | null;
  readonly whole: boolean;
}

@QueryHandler(TasksOf)
export class TasksOfHandler implements IQueryHandler<TasksOf> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Boards) private readonly boards: Boards,
  ) {}

  async execute({ person, filters, page }: TasksOf): Promise<TaskList> {
    const asker = await personOf(this.engine, person);
    const seen = tasksSeen(asker, await boardOf(this.boards, this.engine, asker));
    const { tasks, owners, ...selection } = selectTasks(seen, filters, page);
    const named = [...owners, ...tasks.flatMap(({ task }) => ownerOf(task.owner) ?? [])];
    const { streams } = this.engine.recorder;
    const titles = await titlesOf(streams, new Set(seen.map(({ of }) => of.record.lead ?? '')), named);
    const words = await this.words(asker, tasks);
    const nameOf = namesFor(this.engine.keys);
    const titleOf = (id: string | null): string | null => (id === null ? null : (titles.get(id) ?? null));
    return {
      ...selection,
      owners: owners.flatMap((id) => ({ id, title: titleOf(id) ?? 'Another area' })).toSorted(byTitle),
      tasks: tasks.map((one) => ({
        ...listed(asker, one, titleOf(ownerOf(one.task.owner)), nameOf),
        about: words.get(one.workflow?.stream ?? '') ?? null,
      })),
    };
  }

  /** By action on the page: what it asks. */
  private async words(asker: Asker, tasks: readonly Seen[]): Promise<ReadonlyMap<string, string | null>> {
    const actions = tasks.flatMap(({ of, workflow }) =>
      workflow?.category === action.category ? [{ of, caseId: of.caseId, stream: workflow.stream }] : [],
    );
    const sealed = await actionWordsOf(this.engine.views, actions);
    const asRead = await asReadBy(
      this.engine,
      asker,
      actions.map(({ of }) => of),
    );
    return new Map(
      actions.map(({ caseId, stream }) => [
        stream,
        asRead(caseId, actionInWords(sealed.get(stream) ?? [], this.engine.keys).what),
      ]),
    );
  }
}

function listed(
  asker: Asker,
  { task, of, workflow, whole }: Seen,
  ownerTitle: string | null,
  nameOf: ReturnType<typeof namesFor>,
): Omit<ListedTask, 'about'> {
  return {
    ...task,
    ownerTitle,
    workingName: whole ? nameOf(of.workingName) : null,
    mayRecord: mayRecord(asker, of, workflow, task),
    mayReadCase: whole,
  };
}

/** All that is open to somebody, the most pressing first. */
export function tasksSeen(asker: Asker, board: readonly CaseOnBoard[]): Seen[] {
  const seen: Seen[] = [];
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

const byTitle = (one: { title: string }, other: { title: string }): number => (one.title < other.title ? -1 : 1);
