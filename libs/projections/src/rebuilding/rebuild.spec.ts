import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { caseOpened, openBench, step, type Bench } from '../log.fixture';
import { projections } from '../projections';
import { contentsOf } from '../views/contents-of';
import { openViews, openViewsOf } from '../views/open-views';
import { anyStep } from './any-step.fixture';
import { byRecord } from './by-record.fixture';
import { rebuild } from './rebuild';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.end());

const rebuilt = () => rebuild({ store: bench.log.store, viewsFile: bench.file, projections, runner: bench.runner });

const files = () => readdirSync(bench.folder).toSorted();

test('takes over from what is in use, which is not touched before', async () => {
  await bench.log.record(caseOpened('c1', 'north'));
  await bench.runner.catchUp();
  await bench.views.db.updateTable('cases').set({ reference: 'spoilt' }).execute();
  const seen: unknown[] = [];
  const runner = {
    whileHeld: async <Result>(work: () => Promise<Result>) => {
      seen.push((await contentsOf(bench.views))['cases']?.[0]?.['reference']);
      return bench.runner.whileHeld(work);
    },
  };
  const { events, position } = await rebuild({ store: bench.log.store, viewsFile: bench.file, projections, runner });
  seen.push((await contentsOf(bench.views))['cases']?.[0]?.['reference']);
  expect(seen).toEqual(['spoilt', '0000-0000']);
  expect({ events, position }).toEqual({ events: 1, position: '0000000000000001' });
  expect(bench.runner.position()).toBe(position);
});

test('the runner goes on from where the rebuilt ones stand, following or not', async () => {
  bench.runner.follow();
  await bench.log.record(caseOpened('c1', 'north'));
  await rebuilt();
  const { position } = await bench.log.record(step('c1', 'Closed', '2024-03-02'));
  expect(await bench.runner.waitFor(position, 2_000)).toBe(true);
  expect((await contentsOf(bench.views))['instances']).toMatchObject([{ case_id: 'c1', chart: 1 }]);
});

test('leaves one file, and the next to open finds it', async () => {
  await bench.log.record(caseOpened('c1', 'north'));
  await rebuilt();
  await rebuilt();
  expect(files().filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['views.db.3']);
  const reader = await openViews({ file: bench.file, readOnly: true });
  expect((await contentsOf(reader))['cases']).toHaveLength(1);
  await reader.close();
});

test('what an interrupted one left lying is neither used nor gone on with', async () => {
  await bench.log.record(caseOpened('c1', 'north'));
  await bench.runner.catchUp();
  const before = await contentsOf(bench.views);
  writeFileSync(`${bench.file}.building`, 'half a database');
  const reader = await openViews({ file: bench.file, readOnly: true });
  expect(await contentsOf(reader)).toEqual(before);
  await reader.close();
  await rebuilt();
  expect(await contentsOf(bench.views)).toEqual(before);
  expect(existsSync(`${bench.file}.building`)).toBe(false);
});

test('one that fails leaves the old in use and nothing behind', async () => {
  await bench.log.record(caseOpened('c1', 'north'));
  await bench.runner.catchUp();
  const before = await contentsOf(bench.views);
  const broken = { ...bench.log.store, readAll: () => Promise.reject(new Error('The store is closed.')) };
  const failing = rebuild({ store: broken, viewsFile: bench.file, projections, runner: bench.runner });
  await expect(failing).rejects.toThrow('The store is closed.');
  expect(await contentsOf(bench.views)).toEqual(before);
  expect(existsSync(`${bench.file}.building`)).toBe(false);
});

test('another version of a projection asks for a rebuild, and has it', async () => {
  await bench.log.record(caseOpened('c1', 'north'));
  await bench.runner.catchUp();
  const next = projections.map((one) => (one.name === 'cases' ? { ...one, version: 99 } : one));
  const open = () => openViewsOf({ file: bench.file, readOnly: false }, next);
  await expect(open()).rejects.toThrow(/made by another version \(cases\)/);
  await rebuild({ store: bench.log.store, viewsFile: bench.file, projections: next, runner: null });
  const views = await open();
  expect((await contentsOf(views))['cases']).toHaveLength(1);
  await views.close();
});

describe('whatever is recorded, in whatever portions it is taken in', () => {
  test('the read models equal a fresh rebuild, and so they do after resuming', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyStep, fc.boolean()), { maxLength: 40 }), async (steps) => {
        const own = await openBench();
        try {
          const ids: string[] = [];
          for (const id of ['c1', 'c2', 'c3']) await own.log.record(caseOpened(id, 'north'));
          for (const [said, thenCatchUp] of steps) {
            const about = String(said.data?.['event']).slice(1);
            const event = ids[Number(about)] ?? 'unknown';
            ids.push((await own.log.record({ ...said, data: { ...said.data, event } })).id);
            if (thenCatchUp) await own.runner.catchUp();
          }
          await own.runner.catchUp();
          const before = await contentsOf(own.views);
          for (const { record } of own.parked.slice()) await own.runner.resume(record);
          expect(await contentsOf(own.views)).toEqual(before);
          await rebuild({ store: own.log.store, viewsFile: own.file, projections, runner: own.runner });
          expect(await contentsOf(own.views)).toEqual(before);
          expect(await byRecord(own)).toEqual(before);
        } finally {
          await own.end();
        }
      }),
      { numRuns: 40 },
    );
  });
});
