import type { Benchmark, Goal } from '../benchmark';
import { prepareLongReviews, recordOne, type LongReviews } from '../material/long-reviews';
import { inFolder } from '../measuring/folder';
import { atOnce, inRounds, median, timed } from '../measuring/rounds';

const workers = 64;
const reviews = 32 * workers;
const rounds = 3;

/**
 * Every command finds nothing in memory: case, review and key are read, and what is not kept folded is folded, before
 * it decides. A fold of each review was kept in the process before, as it is once a review has 64 events; beside it,
 * with no such fold, all 200 events are folded.
 */
export const decideCold: Benchmark = {
  name: 'decide-cold',
  says: 'steps on rapid reviews of 200 events none of which is in memory, 64 at once',
  run: ({ progress }) =>
    inFolder(async (folder) => {
      progress(`making ${reviews} rapid reviews of 200 events`);
      const prepared = await prepareLongReviews(folder, reviews);
      const fromTheStart = await inRounds(rounds, (round) => oneRound(prepared, round, 'without kept folds'));
      await keepFolds(prepared);
      const rates = await inRounds(rounds, (round) => oneRound(prepared, rounds + round, 'with kept folds'));
      const figure = (work: string, measured: readonly number[], goal: Goal | null) => ({
        work,
        value: median(measured),
        unit: 'steps/s',
        baseline: null,
        goal,
      });
      return [
        figure('decide-cold', rates, { of: 'value', atLeast: 700 }),
        figure('decide-cold-unkept', fromTheStart, null),
      ];
    }),
};

async function keepFolds(prepared: LongReviews): Promise<void> {
  const { recorder, streams, close } = prepared.open('with kept folds');
  for (const stream of streams) await recorder.streams.load(stream);
  await close();
}

/** Each stream is used once a round, and each round opens all anew. */
async function oneRound(prepared: LongReviews, round: number, kept: Parameters<LongReviews['open']>[0]) {
  const { recorder, streams, close } = prepared.open(kept);
  const seconds = await timed(() =>
    atOnce(workers, async (worker) => {
      for (let at = worker; at < streams.length; at += workers) await recordOne(recorder, streams[at]!, round);
    }),
  );
  await close();
  return streams.length / seconds;
}
