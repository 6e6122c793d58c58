import { join } from 'node:path';
import { openSqliteEventStore } from '@waymark/event-store';
import { openViews, projections, rebuild, timelinessOf, type Views, wholeOf } from '@waymark/projections';
import type { Benchmark } from '../benchmark';
import { dayAfter } from '../material/case-story';
import { writeLog } from '../material/log-file';
import { firstDay, lastDay, logOf, partnershipIn, partnershipYears } from '../material/partnership-years';
import { inFolder } from '../measuring/folder';
import { fewestRounds, inRounds, median, percentile, timed } from '../measuring/rounds';

const partnerships = 150;
const questions = 300;

/** What the dashboard asks: one partnership's timeliness on a day, as it was known on that day. */
export const asAt: Benchmark = {
  name: 'as-at',
  says: 'timeliness of one partnership among 150, with five years of cases each, on random days',
  run: ({ progress }) =>
    inFolder(async (folder) => {
      progress(`making five years of ${partnerships} partnerships`);
      const views = await viewsOfYears(folder);
      await askOnce(views, chance(0));
      const rounds = await inRounds(fewestRounds, async (round) => {
        const random = chance(round + 1);
        const seconds = await inRounds(questions, () => timed(() => askOnce(views, random)));
        return seconds.map((each) => each * 1000);
      });
      await views.close();
      const figure = (work: string, share: number, goal: number | null) => ({
        work,
        value: median(rounds.map((times) => percentile(times, share))),
        unit: 'ms',
        baseline: null,
        goal: goal === null ? null : { of: 'value' as const, atMost: goal },
      });
      return [figure('as-at-p50', 0.5, null), figure('as-at-p95', 0.95, 15)];
    }),
};

async function viewsOfYears(folder: string): Promise<Views> {
  const [events, views] = [join(folder, 'events.db'), join(folder, 'views.db')];
  await writeLog(events, logOf(await partnershipYears(), partnerships));
  const store = openSqliteEventStore({ file: events, readOnly: true, pollMilliseconds: 1_000 });
  await rebuild({ store, viewsFile: views, projections, runner: null });
  await store.close();
  return openViews({ file: views, readOnly: true });
}

const days = (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000;

async function askOnce(views: Views, random: () => number): Promise<void> {
  const partnership = partnershipIn(Math.floor(random() * partnerships));
  const day = dayAfter(firstDay, Math.floor(random() * days));
  const found = await timelinessOf(views, wholeOf([partnership]), { partnership, asAt: day, hindsight: false });
  if (day > dayAfter(firstDay, 7) && found.cases.length === 0) throw new Error(`No case was found on ${day}.`);
}

/** The same questions in every run (a linear congruence is random enough to choose days by). */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
