import type { Loaded } from './loaded';
import { fewestRounds, inRounds, median, percentile } from './rounds';

interface Rounds {
  readonly p95: number;
  readonly perSecond: number;
}

/**
 * The first rounds fill caches and let the compiler see the code; they are not counted.
 *
 * @throws where any answer was not what was asked for
 */
export async function loadedInRounds(load: () => Promise<Loaded>, name: string, uncounted = 1): Promise<Rounds> {
  const all = [...(await inRounds(uncounted, load)), ...(await inRounds(fewestRounds, load))];
  const failed = all.reduce((sum, one) => sum + one.failed, 0);
  if (failed > 0) throw new Error(`${name}: ${failed} answers were not what was asked for.`);
  const counted = all.slice(uncounted);
  if (counted.some(({ times }) => times.length === 0)) throw new Error(`${name}: a round passed without any answer.`);
  return {
    p95: median(counted.map(({ times }) => percentile(times, 0.95))),
    perSecond: median(counted.map(({ perSecond }) => perSecond)),
  };
}
