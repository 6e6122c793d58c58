import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Boards } from '../../board/boards';
import type { Engine } from '../../engine';
import { ownerOf } from '../../tasks/select-tasks';
import { personOf } from '../asking';
import { ENGINE } from '../engine.token';
import { listedTasks, tasksSeen, type ListedTask } from './listed-tasks';
import { titlesOf } from './titles-of';

/** What waits in one case, for anybody: of it a person sees what the list across cases shows them, and no more. */
export class TasksInCase extends Query<readonly ListedTask[]> {
  constructor(
    readonly person: string,
    readonly caseId: string,
  ) {
    super();
  }
}

@QueryHandler(TasksInCase)
export class TasksInCaseHandler implements IQueryHandler<TasksInCase> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Boards) private readonly boards: Boards,
  ) {}

  async execute({ person, caseId }: TasksInCase): Promise<readonly ListedTask[]> {
    const asker = await personOf(this.engine, person);
    const board = await this.boards.ofCases([caseId]);
    const seen = tasksSeen(asker, board);
    const leads = new Set(board.map(({ record }) => record.lead ?? ''));
    const owners = seen.flatMap(({ task }) => ownerOf(task.owner) ?? []);
    const titles = await titlesOf(this.engine.recorder.streams, leads, owners);
    return listedTasks(this.engine, asker, seen, titles);
  }
}
