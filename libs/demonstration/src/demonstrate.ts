import { londonToday, openEngine, UnusableDataFolder } from '@waymark/engine';
import { machineTime } from '@waymark/recording';
import type { CivilDate } from '@waymark/statute';
import { drivenTime, type DrivenTime } from './driven-time';
import { fillDemonstration, firstDay, lastDay, type Filled } from './fill';
import { refusesOtherData } from './marker';
import { policiesBetween } from './policies-between';
import { mostPartnerships } from './directory/areas';

export interface Demonstrating {
  readonly data: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly seed: number;
  readonly until: CivilDate;
  readonly partnerships: number;
  readonly notice: (line: string) => void;
}

/**
 * Fills an empty data folder with a demonstration through the real commands alone, or goes on where it was stopped.
 *
 * @throws UnusableDataFolder for other data, a day that the story does not reach, or too many partnerships
 */
export async function demonstrate({
  data,
  environment,
  seed,
  until,
  partnerships,
  notice,
}: Demonstrating): Promise<Filled> {
  if (until < firstDay || until > lastDay)
    throw new UnusableDataFolder(
      `The demonstration tells of ${firstDay} to ${lastDay}: give a day in it with --until.`,
    );
  if (until > londonToday())
    throw new UnusableDataFolder(
      'The demonstration cannot tell of days to come: give today or an earlier day with --until.',
    );
  if (partnerships > mostPartnerships)
    throw new UnusableDataFolder(`The demonstration has names for ${mostPartnerships} partnerships at most.`);
  let clock: DrivenTime | null = null;
  const time = (notBefore: string | null): DrivenTime => (clock = drivenTime(notBefore));
  const engine = await openEngine({ data, environment, time, notice });
  try {
    const [first] = (await engine.store.readAll(null, 1)).events;
    const refusal = refusesOtherData(first?.text ?? null, { seed, partnerships });
    if (refusal !== null) throw new UnusableDataFolder(refusal);
    const between = await policiesBetween(engine);
    try {
      const { recorder, store } = engine;
      const filled = await fillDemonstration({
        recorder,
        store,
        clock: clock!,
        policies: between,
        onDay: () => between.keep(),
        seed,
        until,
        partnerships,
        notAfter: machineTime(null).now(),
      });
      await engine.runner.catchUp();
      return filled;
    } finally {
      between.keep();
      between.close();
    }
  } finally {
    await engine.close();
  }
}

/** What `npm start` shows: three partnerships, told up to today, where the folder holds nothing yet. */
export async function demonstrateIfEmpty(parts: Pick<Demonstrating, 'data' | 'environment' | 'notice'>): Promise<void> {
  if (!(await isEmpty(parts))) return;
  parts.notice('The data folder is empty: it is filled with a demonstration, which takes a moment.');
  const today = londonToday();
  await demonstrate({ ...parts, seed: 1, until: today < lastDay ? today : lastDay, partnerships: 3 });
}

async function isEmpty({
  data,
  environment,
  notice,
}: Pick<Demonstrating, 'data' | 'environment' | 'notice'>): Promise<boolean> {
  const engine = await openEngine({ data, environment, time: null, notice });
  try {
    return (await engine.store.head()) === null;
  } finally {
    await engine.close();
  }
}
