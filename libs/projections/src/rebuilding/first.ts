import { openSqliteEventStore } from '@waymark/event-store';
import { projections } from '../projections';
import { buildingFile } from '../views/files';
import { Build } from './build';
import { buildByRecord } from './by-record';
import { complete, type Held, type Rebuilt } from './rebuild';
import type { SecondThread } from './second';

export interface FilesToRebuild {
  readonly eventsFile: string;
  readonly viewsFile: string;
}

/** Rebuilds by the files alone. The log is read by connections of its own. */
export async function rebuildFiles(
  { eventsFile, viewsFile }: FilesToRebuild,
  second: SecondThread,
  runner: Held,
): Promise<Rebuilt> {
  const store = openSqliteEventStore({ file: eventsFile, readOnly: true, pollMilliseconds: 100 });
  try {
    const upTo = await store.head();
    const byRecord = upTo === null ? null : await buildByRecord({ eventsFile, viewsFile, upTo, second });
    await second.end();
    const build = byRecord ?? (await Build.begin(buildingFile(viewsFile), projections));
    return await complete(build, { store, viewsFile, runner });
  } finally {
    await store.close();
  }
}
