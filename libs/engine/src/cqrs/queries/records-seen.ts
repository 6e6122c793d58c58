import { mayReadCase } from '@waymark/access';
import type { AnyWorkflow } from '@waymark/casework';
import { openSteps, type OpenedStep } from '@waymark/recording';
import type { CaseOnBoard, WorkflowOnBoard } from '../../board/board';
import type { Boards } from '../../board/boards';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { stepsAsReadBy } from '../cases/names-hidden-elsewhere';
import { boardOf } from './board-of';

export interface RecordSeen {
  readonly of: CaseOnBoard;
  readonly at: WorkflowOnBoard;
  /** Opened, as the asker may read them. */
  readonly steps: readonly OpenedStep[];
}

/** Every record of a workflow in the cases that somebody may read. */
export async function recordsSeen(
  engine: Engine,
  boards: Boards,
  person: string,
  workflow: AnyWorkflow,
): Promise<readonly RecordSeen[]> {
  const asker = await personOf(engine, person);
  const found = (await boardOf(boards, engine, asker))
    .filter(({ record }) => mayReadCase(asker, record))
    .flatMap((of) => of.workflows.filter(({ category }) => category === workflow.category).map((at) => ({ of, at })));
  return Promise.all(
    found.map(async ({ of, at }) => {
      const { recorder, keys } = engine;
      const steps = openSteps(workflow, await recorder.streams.history(at.stream), keys);
      return { of, at, steps: await stepsAsReadBy(engine, asker, of, steps) };
    }),
  );
}
