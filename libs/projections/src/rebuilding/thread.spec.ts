import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@waymark/event-store';
import { caseOpened, Log, step } from '../log.fixture';
import { createRunner } from '../running/create-runner';
import { contentsOf } from '../views/contents-of';
import { openViews } from '../views/open-views';
import { rebuildInThread } from './in-thread';

// The thread runs what was built: `npm test` builds first.

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-thread-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a rebuild in a thread of its own takes over while the runner goes on following', async () => {
  const eventsFile = join(folder, 'events.db');
  const viewsFile = join(folder, 'views.db');
  const store = openSqliteEventStore({ file: eventsFile, readOnly: false, pollMilliseconds: 20 });
  const log = new Log(store);
  const views = await openViews({ file: viewsFile, readOnly: false });
  const silent = { onParked: () => undefined, onTrouble: () => undefined, pauseAfterTrouble: 1 };
  const runner = await createRunner({ ...silent, store, views });
  runner.follow();
  for (let number = 0; number < 20; number += 1) await log.record(caseOpened(`c${number}`, 'north'));
  const rebuilding = rebuildInThread({ eventsFile, viewsFile, runner });
  const written = (async () => {
    for (let number = 0; number < 20; number += 1) await log.record(step(`c${number}`, 'Closed', '2024-03-02'));
    return store.head();
  })();
  expect((await rebuilding).events).toBeGreaterThanOrEqual(20);
  expect(await runner.waitFor((await written)!, 5_000)).toBe(true);
  const stepped = (await contentsOf(views))['instances']?.filter(({ chart }) => chart === 1);
  expect(stepped).toHaveLength(20);
  expect(readdirSync(folder).filter((name) => name.startsWith('views') && !/-(wal|shm)$/.test(name))).toEqual([
    'views.db.2',
  ]);
  await runner.stop();
  await views.close();
  await store.close();
});

test.each(['Closed', 'no event'])(
  'what a killed one left is thrown away, also where the log holds "%s"',
  async (last) => {
    const eventsFile = join(folder, 'events.db');
    const viewsFile = join(folder, 'views.db');
    const store = openSqliteEventStore({ file: eventsFile, readOnly: false, pollMilliseconds: 20 });
    const log = new Log(store);
    for (let number = 0; number < 20; number += 1) await log.record(caseOpened(`c${number}`, 'north'));
    if (last === 'Closed') await log.record(step('c7', last, '2024-03-02'));
    else await log.scribble('rapidReview-c7', last);
    const followed = await openViews({ file: join(folder, 'followed.db'), readOnly: false });
    const silent = { onParked: () => undefined, onTrouble: () => undefined, pauseAfterTrouble: 1 };
    const runner = await createRunner({ ...silent, store, views: followed });
    await runner.catchUp();
    for (const end of ['building', 'building-second']) writeFileSync(`${viewsFile}.${end}`, 'half a database');
    expect(await rebuildInThread({ eventsFile, viewsFile, runner: null })).toEqual({
      events: 21,
      position: await store.head(),
    });
    const views = await openViews({ file: viewsFile, readOnly: true });
    expect(await contentsOf(views)).toEqual(await contentsOf(followed));
    expect(readdirSync(folder).filter((name) => name.includes('building'))).toEqual([]);
    await runner.stop();
    for (const one of [views, followed, store]) await one.close();
  },
);

test('a thread that cannot read the log says why, and the old stay in use', async () => {
  const viewsFile = join(folder, 'views.db');
  const views = await openViews({ file: viewsFile, readOnly: false });
  const failing = rebuildInThread({ eventsFile: join(folder, 'nothing.db'), viewsFile, runner: null });
  await expect(failing).rejects.toThrow(/^The read models could not be rebuilt: .*nothing\.db/);
  expect((await contentsOf(views))['cases']).toEqual([]);
  await views.close();
});
