import { firstStage, stageTitleOf } from '@waymark/casework';
import type { LoadedStream, Streams } from '@waymark/recording';
import type { Deciding } from './deciding-in';
import { stagesPassed } from './stages-passed';

/** Where a record stands, in words: the same in a list, on its own page and at every door. */
export interface StageTold {
  readonly stageTitle: string;
  /** What began it was taken back, and nothing of its course stands. */
  readonly takenBack: boolean;
}

export async function stageTold(
  streams: Pick<Streams, 'history'>,
  loaded: Pick<LoadedStream, 'stream' | 'workflow' | 'instance'>,
  deciding: Deciding,
): Promise<StageTold> {
  const takenBack = await isTakenBack(streams, loaded);
  return { stageTitle: takenBack ? 'Withdrawn' : stageTitleOf(loaded.workflow, loaded.instance, deciding), takenBack };
}

/** Few records stand where they began after more than one step: of these alone the steps are looked at. */
async function isTakenBack(
  streams: Pick<Streams, 'history'>,
  { stream, workflow, instance }: Pick<LoadedStream, 'stream' | 'workflow' | 'instance'>,
): Promise<boolean> {
  if (instance.revision < 1 || instance.stage !== firstStage(workflow)) return false;
  const last = stagesPassed(await streams.history(stream), workflow).at(-1);
  return last?.byWithdrawal === true;
}
