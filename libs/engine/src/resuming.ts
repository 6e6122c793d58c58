import { parkedIn, type Runner, type Views } from '@waymark/projections';
import { UnusableDataFolder } from './data-folder';
import type { Engine } from './engine';

/** A record that stands still: in the read models, or for one policy with what waits behind it. */
export interface StandingStill {
  readonly record: string;
  /** Who set it aside. */
  readonly by: string;
  /** Why, in a word of ours: nothing of what was recorded. */
  readonly reason: string;
  /** How many events wait; null in the read models, where the whole record is read anew. */
  readonly waiting: number | null;
}

export interface Resumed {
  readonly record: string;
  /** What still stands still; empty once everything goes on. */
  readonly still: readonly StandingStill[];
}

/** The records that the read models have set aside, once they have taken in what the log holds now. */
export async function casesSetAside({ runner, views }: { runner: Runner; views: Views }): Promise<ReadonlySet<string>> {
  await runner.catchUp();
  return new Set((await parkedIn(views)).map(({ record, case_id }) => case_id ?? record));
}

/** Everything that stands still: first in the read models, then by policy. */
export async function setAsideIn({ views, policies }: Engine): Promise<readonly StandingStill[]> {
  const inViews = (await parkedIn(views)).map(({ record, case_id, projection, reason }) => ({
    record: case_id ?? record,
    by: `read model ${projection}`,
    reason,
    waiting: null,
  }));
  const byPolicies = policies
    .setAside()
    .map(({ policy, record, code, waiting }) => ({ record, by: `policy ${policy}`, reason: code, waiting }));
  return [...inViews, ...byPolicies];
}

/**
 * Takes up a case again: first in the read models, then for the policies, from where each had set it aside. A case is
 * named by its id or its reference.
 *
 * @throws UnusableDataFolder when nothing of that name stands still
 */
export async function resumeCase(engine: Engine, named: string): Promise<Resumed> {
  const { views, runner, policies } = engine;
  const byReference = await views.db
    .selectFrom('cases')
    .select('case_id')
    .where('reference', '=', named.toUpperCase())
    .executeTakeFirst();
  const record = byReference?.case_id ?? named;
  const isThis = (still: StandingStill): boolean => still.record === record;
  if (!(await setAsideIn(engine)).some(isThis))
    throw new UnusableDataFolder(`Nothing of "${named}" is set aside. "waymark resume" lists what is.`);
  for (const parked of await parkedIn(views)) {
    if ((parked.case_id ?? parked.record) === record) await runner.resume(parked.record);
  }
  await policies.resume(record);
  return { record, still: (await setAsideIn(engine)).filter(isThis) };
}
