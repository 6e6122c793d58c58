import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Benchmark } from '../benchmark';
import { writeLog } from '../material/log-file';
import { logOf, partnershipYears } from '../material/partnership-years';
import { firstOf } from '../measuring/first-of';
import { inFolder } from '../measuring/folder';
import { fewestRounds, inRounds, median } from '../measuring/rounds';
import type { Rebuilding } from './rebuild-alone';

/** All read models from a log of many partnerships, in a process of its own that does nothing else. */
export const rebuild: Benchmark = {
  name: 'rebuild',
  says: 'all read models built anew, in a process of its own, with the most memory that it held',
  run: ({ events, progress }) =>
    inFolder(async (folder) => {
      progress(`making a log of ${events} events`);
      const years = await partnershipYears();
      await writeLog(join(folder, 'events.db'), firstOf(events, logOf(years, Math.ceil(events / years.length))));
      const rounds = await inRounds(fewestRounds, async (round) => {
        progress(`round ${round + 1} of ${fewestRounds}`);
        return rebuildAlone(folder, events);
      });
      return [
        {
          work: 'rebuild',
          value: median(rounds.map(({ seconds }) => events / seconds)),
          unit: 'events/s',
          baseline: null,
          goal: { of: 'value', atLeast: 50_000 },
        },
        {
          work: 'rebuild-memory',
          value: median(rounds.map(({ peakBytes }) => peakBytes / 1e6)),
          unit: 'MB',
          baseline: null,
          goal: { of: 'value', atMost: 300 },
        },
      ];
    }),
};

const run = promisify(execFile);

async function rebuildAlone(folder: string, events: number): Promise<Rebuilding> {
  const { stdout } = await run(process.execPath, [join(__dirname, 'rebuild-alone.js'), folder]);
  const rebuilt = JSON.parse(stdout) as Rebuilding;
  if (rebuilt.events !== events) throw new Error(`The rebuild took in ${rebuilt.events} of ${events} events.`);
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `views.db${end}`), { force: true });
  return rebuilt;
}
