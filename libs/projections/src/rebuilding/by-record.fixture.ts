import { join } from 'node:path';
import { openSqliteEventStore } from '@waymark/event-store';
import type { Bench } from '../log.fixture';
import { projections } from '../projections';
import type { AnyRow } from '../table';
import { contentsOf } from '../views/contents-of';
import { buildingFile, secondBuildingFile } from '../views/files';
import { openViews } from '../views/open-views';
import { Build } from './build';
import { halfOfRecords } from './by-record';
import { complete } from './rebuild';

/** What read models hold that are built record by record from the same log, in two halves as by two threads. */
export async function byRecord({ log, folder }: Bench): Promise<Record<string, readonly AnyRow[]> | 'it strays'> {
  const eventsFile = join(folder, 'by-record-events.db');
  const viewsFile = join(folder, 'by-record-views.db');
  const store = openSqliteEventStore({ file: eventsFile, readOnly: false, pollMilliseconds: 20 });
  try {
    for (const { stream, revision, ...event } of (await log.store.readAll(null, 10_000)).events) {
      await store.append(stream, revision === 0 ? 'no stream' : revision - 1, [event]);
    }
    const upTo = (await store.head())!;
    const first = await Build.begin(buildingFile(viewsFile), projections);
    const second = await Build.begin(secondBuildingFile(viewsFile), projections);
    const taken = [
      await first.takeRecords(halfOfRecords(eventsFile, upTo, 0), upTo),
      await second.takeRecords(halfOfRecords(eventsFile, upTo, 1), upTo),
    ];
    if (taken.includes(false)) {
      for (const build of [first, second]) await build.end();
      return 'it strays';
    }
    await second.leave();
    await first.join(secondBuildingFile(viewsFile), second.events);
    await complete(first, { store, viewsFile, runner: null });
    const views = await openViews({ file: viewsFile, readOnly: true });
    const contents = await contentsOf(views);
    await views.close();
    return contents;
  } finally {
    await store.close();
  }
}
