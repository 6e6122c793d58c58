import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Boards } from '../../board/boards';
import type { Engine } from '../../engine';
import { ownerOf, selectTasks, type TaskFilters, type TaskSelection } from '../../tasks/select-tasks';
import { personOf } from '../asking';
import { ENGINE } from '../engine.token';
import { boardOf } from './board-of';
import { listedTasks, tasksSeen, type ListedTask } from './listed-tasks';
import { titlesOf } from './titles-of';

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
    return {
      ...selection,
      owners: owners.flatMap((id) => ({ id, title: titles.get(id) ?? 'Another area' })).toSorted(byTitle),
      tasks: await listedTasks(this.engine, asker, tasks, titles),
    };
  }
}

const byTitle = (one: { title: string }, other: { title: string }): number => (one.title < other.title ? -1 : 1);
