import { openSqliteEventStore, type EventStore } from '@waymark/event-store';
import { readEvent } from '@waymark/ledger';
import { createRunner, openViews, projections, rebuild, timelinessOf, wholeOf, type Views } from '@waymark/projections';
import { join } from 'node:path';
import type { Benchmark } from '../benchmark';
import { dayAfter } from '../material/case-story';
import { writeLog } from '../material/log-file';
import { firstDay, lastDay, logOf, partnershipYears } from '../material/partnership-years';
import { inFolder } from '../measuring/folder';
import type { Row } from '../measuring/raw-store';
import { fewestRounds, inRounds, median, percentile, timed } from '../measuring/rounds';

const partnerships = 150;
const questions = 150;

/**
 * What the dashboard asks: one partnership's timeliness on a day, as it was known on that day, each time on a day that
 * nobody asked for before. First with nothing of it in memory, then of a partnership that was asked for before, and then
 * right after a step was recorded in one of its cases.
 */
export const asAt: Benchmark = {
  name: 'as-at',
  says: 'timeliness of one partnership among 150, with five years of cases each, on random days',
  run: ({ progress }) =>
    inFolder(async (folder) => {
      progress(`making five years of ${partnerships} partnerships`);
      const { store, views, beside, toCome } = await fiveYears(folder);
      const runner = await createRunner({
        store,
        views,
        onParked: ({ record, reason }) => progress(`set aside: ${record} (${reason})`),
        onTrouble: (failure) => progress(String(failure)),
        pauseAfterTrouble: 1_000,
      });
      const rounds = await inRounds(fewestRounds, async (round) => {
        const day = daysBy(round);
        const steps = toCome.splice(0, questions);
        return inRounds(steps.length, async (number) => {
          const step = steps[number]!;
          const { partnership } = readEvent(step.text);
          const first = await askedIn(beside, partnership, day());
          await askedIn(views, partnership, day());
          const later = await askedIn(views, partnership, day());
          await record(store, step);
          await runner.catchUp();
          return { first, later, recorded: await askedIn(views, partnership, day()) };
        });
      });
      await runner.stop();
      await Promise.all([views.close(), beside.close()]);
      await store.close();
      const figure = (work: string, which: 'first' | 'later' | 'recorded', share: number) => ({
        work,
        value: median(
          rounds.map((asked) =>
            percentile(
              asked.map((times) => times[which]),
              share,
            ),
          ),
        ),
        unit: 'ms',
        baseline: null,
        goal: share === 0.95 ? { of: 'value' as const, atMost: 15 } : null,
      });
      return [
        figure('as-at-first-p50', 'first', 0.5),
        figure('as-at-first-p95', 'first', 0.95),
        figure('as-at-p50', 'later', 0.5),
        figure('as-at-p95', 'later', 0.95),
        figure('as-at-recorded-p50', 'recorded', 0.5),
        figure('as-at-recorded-p95', 'recorded', 0.95),
      ];
    }),
};

interface FiveYears {
  readonly store: EventStore;
  readonly views: Views;
  /** The same read models as another process has them, which keeps nothing that it read. */
  readonly beside: Views;
  /** The last steps of the log: they are recorded while it is measured. */
  readonly toCome: Row[];
}

async function fiveYears(folder: string): Promise<FiveYears> {
  const [events, file] = [join(folder, 'events.db'), join(folder, 'views.db')];
  const toCome: Row[] = [];
  const rows = logOf(await partnershipYears(), partnerships);
  await writeLog(events, allButTheLast(fewestRounds * questions, toCome, rows));
  const store = openSqliteEventStore({ file: events, readOnly: false, pollMilliseconds: 1_000 });
  await rebuild({ store, viewsFile: file, projections, runner: null });
  const views = await openViews({ file, readOnly: false });
  return { store, views, beside: await openViews({ file, readOnly: true }), toCome };
}

function* allButTheLast(many: number, toCome: Row[], rows: Iterable<Row>): Generator<Row> {
  for (const row of rows) {
    toCome.push(row);
    if (toCome.length > many) yield toCome.shift()!;
  }
}

/** Milliseconds that the answer takes. */
async function askedIn(views: Views, partnership: string, asAt: string): Promise<number> {
  const ask = () => timelinessOf(views, wholeOf([partnership]), { partnership, asAt, hindsight: false });
  return 1000 * (await timed(ask));
}

const record = (store: EventStore, { stream, revision, id, type, text }: Row) =>
  store.append(stream, revision === 0 ? 'no stream' : revision - 1, [{ id, type, text }]);

const days = (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000;

/** The same days in every run (a linear congruence is random enough to choose days by). */
function daysBy(seed: number): () => string {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return dayAfter(firstDay, Math.floor((state / 2 ** 32) * days));
  };
}
