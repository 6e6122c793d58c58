import { join } from 'node:path';
import { openSqliteEventStore, type EventStore, type RecordedEvent } from '@waymark/event-store';
import { verifyLog } from '@waymark/ledger';
import type { Benchmark } from '../benchmark';
import { writeLog } from '../material/log-file';
import { logOf, partnershipYears } from '../material/partnership-years';
import { firstOf } from '../measuring/first-of';
import { inFolder } from '../measuring/folder';
import { fewestRounds, inRounds, median, timed } from '../measuring/rounds';

/** A rate does not hang on the size of the log: a tenth of the largest is enough to tell it. */
const shareOfLargest = 0.1;

export const verify: Benchmark = {
  name: 'verify',
  says: 'every hash and every chain of a log checked',
  run: ({ events: largest, progress }) =>
    inFolder(async (folder) => {
      const events = Math.round(largest * shareOfLargest);
      progress(`making a log of ${events} events`);
      const file = join(folder, 'events.db');
      const years = await partnershipYears();
      await writeLog(file, firstOf(events, logOf(years, Math.ceil(events / years.length))));
      const store = openSqliteEventStore({ file, readOnly: true, pollMilliseconds: 1_000 });
      const rates = await inRounds(fewestRounds, async () => events / (await timed(() => verifyWhole(store, events))));
      await store.close();
      return [{ work: 'verify', value: median(rates), unit: 'events/s', baseline: null, goal: null }];
    }),
};

async function verifyWhole(store: EventStore, events: number): Promise<void> {
  const { sound, events: checked, firstBreak } = await verifyLog(inBatches(store), { onProgress: () => {} });
  if (!sound || checked !== events)
    throw new Error(`The log made for this does not verify: ${JSON.stringify(firstBreak)}`);
}

async function* inBatches(store: EventStore): AsyncGenerator<readonly RecordedEvent[]> {
  let after: string | null = null;
  for (;;) {
    const { events, next } = await store.readAll(after, 2_000);
    if (events.length === 0) return;
    yield events;
    after = next;
  }
}
