import type { Benchmark } from '../benchmark';
import { prepareLongReviews, recordOne, type LongReviews } from '../material/long-reviews';
import { inFolder } from '../measuring/folder';
import { atOnce, inRounds, median, timed } from '../measuring/rounds';

const workers = 64;
const reviews = 32 * workers;
const rounds = 3;

/** Every command finds nothing in memory: case, review and key are read, and 200 events folded, before it decides. */
export const decideCold: Benchmark = {
  name: 'decide-cold',
  says: 'steps on rapid reviews of 200 events none of which is in memory, 64 at once',
  run: ({ progress }) =>
    inFolder(async (folder) => {
      progress(`making ${reviews} rapid reviews of 200 events`);
      const prepared = await prepareLongReviews(folder, reviews);
      const rates = await inRounds(rounds, (round) => oneRound(prepared, round));
      return [
        {
          work: 'decide-cold',
          value: median(rates),
          unit: 'steps/s',
          baseline: null,
          goal: { of: 'value', atLeast: 700 },
        },
      ];
    }),
};

/** Each stream is used once a round, and each round opens all anew. */
async function oneRound(prepared: LongReviews, round: number): Promise<number> {
  const { recorder, streams, close } = prepared.open();
  const seconds = await timed(() =>
    atOnce(workers, async (worker) => {
      for (let at = worker; at < streams.length; at += workers) await recordOne(recorder, streams[at]!, round);
    }),
  );
  await close();
  return streams.length / seconds;
}
