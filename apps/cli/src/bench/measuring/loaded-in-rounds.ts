import type { Loaded } from './loaded';
import { fewestRounds, inRounds, median, percentile } from './rounds';

interface Rounds {
  readonly p95: number;
  readonly perSecond: number;
}

/**
 * A first round fills caches and lets the compiler see the code; it is not counted.
 *
 * @throws where any answer was not what was asked for
 */
export async function loadedInRounds(load: () => Promise<Loaded>, name: string): Promise<Rounds> {
  const all = [await load(), ...(await inRounds(fewestRounds, load))];
  const failed = all.reduce((sum, one) => sum + one.failed, 0);
  if (failed > 0) throw new Error(`${name}: ${failed} answers were not what was asked for.`);
  const counted = all.slice(1);
  if (counted.some(({ times }) => times.length === 0)) throw new Error(`${name}: a round passed without any answer.`);
  return {
    p95: median(counted.map(({ times }) => percentile(times, 0.95))),
    perSecond: median(counted.map(({ perSecond }) => perSecond)),
  };
}
