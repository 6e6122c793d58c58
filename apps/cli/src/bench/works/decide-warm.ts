import type { Benchmark } from '../benchmark';
import { prepareLongReviews, recordOne } from '../material/long-reviews';
import { inFolder } from '../measuring/folder';
import { atOnce, inRounds, median, timed } from '../measuring/rounds';

const workers = 64;
const reviews = 4 * workers;
const stepsEach = 16;
const rounds = 5;

/** The recorder whole: every stream is folded already, so what counts is to decide, seal, append and answer. */
export const decideWarm: Benchmark = {
  name: 'decide-warm',
  says: 'steps on rapid reviews of 200 events that are in memory, 64 at once',
  async run() {
    const rates = await inRounds(rounds, () => inFolder(oneRound));
    return [
      {
        work: 'decide-warm',
        value: median(rates),
        unit: 'steps/s',
        baseline: null,
        goal: { of: 'value', atLeast: 2_000 },
      },
    ];
  },
};

async function oneRound(folder: string): Promise<number> {
  const { recorder, streams, close } = (await prepareLongReviews(folder, reviews)).open('without kept folds');
  // One step on each first: it folds the stream, and the case's, and opens the case's key.
  await all(streams, (stream) => recordOne(recorder, stream, 0));
  const seconds = await timed(async () => {
    for (let step = 1; step <= stepsEach; step += 1) await all(streams, (stream) => recordOne(recorder, stream, step));
  });
  await close();
  return (streams.length * stepsEach) / seconds;
}

/** Each worker has streams of its own. */
const all = (streams: readonly string[], act: (stream: string) => Promise<void>): Promise<void> =>
  atOnce(workers, async (worker) => {
    for (let at = worker; at < streams.length; at += workers) await act(streams[at]!);
  });
