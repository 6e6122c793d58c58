import type { Benchmark } from '../benchmark';
import { inFolder } from '../measuring/folder';
import { inRounds, median } from '../measuring/rounds';
import { served, waymarkSays } from '../measuring/served';

const rounds = 5;

/** What a person waits for after starting Waymark: from the start of the process to the first page, whole. */
export const start: Benchmark = {
  name: 'start',
  says: 'from the start of the server to its first page, on the demonstration',
  run: ({ progress }) =>
    inFolder(async (data) => {
      progress('filling a folder with the demonstration');
      await waymarkSays('demo', '--data', data);
      const seconds = await inRounds(rounds, () => startOf(data));
      return [{ work: 'start', value: median(seconds), unit: 's', baseline: null, goal: { of: 'value', atMost: 3 } }];
    }),
};

/** Seconds from the start of the process to its first page. How long it takes to stop is not counted. */
export async function startOf(data: string): Promise<number> {
  let seconds = 0;
  const began = performance.now();
  await served(data, async () => void (seconds = (performance.now() - began) / 1000));
  return seconds;
}
