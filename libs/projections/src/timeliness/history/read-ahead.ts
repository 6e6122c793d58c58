import { setTimeout as pause } from 'node:timers/promises';
import type { Views } from '../../views/open-views';
import { historiesOf, roomForHistories } from './histories';

/** Cases read at a time, in some milliseconds, and how long whatever is asked meanwhile has for itself. */
const [atATime, between] = [16, 40] as const;
/** Rows, more than those have: what was asked for is not to go for what may never be. */
const leftFree = 10_000;

/**
 * Reads the histories of cases, partnership by partnership, before anybody asks for figures: the first question after a
 * start would else wait for all that was ever recorded of its cases. Where another process writes, nothing is kept, and
 * nothing is read ahead.
 */
export async function readHistoriesAhead(views: Views, stopped: AbortSignal): Promise<void> {
  if (views.records === null || stopped.aborted) return;
  const cases = await views.db.selectFrom('cases').select('case_id').orderBy('lead').orderBy('case_id').execute();
  const ids = cases.map(({ case_id }) => case_id);
  while (ids.length > 0 && !stopped.aborted && roomForHistories(views) > leftFree) {
    await historiesOf(views, ids.splice(0, atATime));
    await pause(between, undefined, { ref: false });
  }
}
