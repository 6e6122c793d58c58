import { wholeOf } from '../scope';
import { setTimeout as after } from 'node:timers/promises';
import { sql } from 'kysely';
import { openBench, caseOpened, step, type Bench } from '../log.fixture';
import { timelineOf } from '../timeline/queries';
import { createRunner } from './create-runner';
import type { Runner } from './types';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.end());

const timeline = async () => (await timelineOf(bench.views, bench.log.store, wholeOf(['north']), 'c1')) ?? [];
const checkpoint = async () =>
  (await bench.views.db.selectFrom('checkpoint').select('position').executeTakeFirst())?.position ?? null;

const silent = { onParked: () => undefined, pauseAfterTrouble: 5 };

describe('a batch that cannot be written', () => {
  const fail = (when: boolean) =>
    when
      ? bench.views.db.schema.createTable('obstacle').addColumn('x', 'integer').execute()
      : bench.views.db.schema.dropTable('obstacle').execute();

  /** Writing the checkpoint, the last of a batch, fails while the obstacle stands. */
  beforeEach(async () => {
    await sql`create trigger obstruct before insert on checkpoint
      when exists (select 1 from sqlite_schema where name = 'obstacle')
      begin select raise(abort, 'obstructed'); end`.execute(bench.views.db);
    await fail(true);
  });

  test('leaves rows and checkpoint as they were, and is taken whole afterwards', async () => {
    await bench.log.record(caseOpened('c1', 'north'));
    await expect(bench.runner.catchUp()).rejects.toMatchObject({ message: 'obstructed' });
    expect(await timeline()).toEqual([]);
    expect(await checkpoint()).toBeNull();
    expect(bench.runner.position()).toBeNull();
    await fail(false);
    await bench.runner.catchUp();
    expect(await timeline()).toHaveLength(1);
    expect(await checkpoint()).toBe('0000000000000001');
  });

  test('is tried again by a runner that follows, which tells of it', async () => {
    const troubles: unknown[] = [];
    const options = {
      ...silent,
      store: bench.log.store,
      views: bench.views,
      onTrouble: (e: unknown) => troubles.push(e),
    };
    const runner = await createRunner(options);
    runner.follow();
    const { position } = await bench.log.record(caseOpened('c1', 'north'));
    expect(await runner.waitFor(position, 40)).toBe(false);
    while (troubles.length < 2) await after(5);
    await fail(false);
    expect(await runner.waitFor(position, 2_000)).toBe(true);
    expect(await timeline()).toHaveLength(1);
    await runner.stop();
  });
});

describe('a runner', () => {
  test('follows the log, and those who wait for a position hear when it is held', async () => {
    bench.runner.follow();
    const { position } = await bench.log.record(caseOpened('c1', 'north'));
    expect(await bench.runner.waitFor(position, 2_000)).toBe(true);
    expect(await timeline()).toHaveLength(1);
    expect(await bench.runner.waitFor('0000000000000002', 20)).toBe(false);
  });

  test('goes on after its checkpoint, neither repeating nor leaving out', async () => {
    await bench.log.record(caseOpened('c1', 'north'));
    await bench.runner.catchUp();
    await bench.log.record(step('c1', 'Closed', '2024-03-02'));
    const next: Runner = await createRunner({
      ...silent,
      store: bench.log.store,
      views: bench.views,
      onTrouble: () => undefined,
    });
    expect(next.position()).toBe('0000000000000001');
    next.follow();
    await next.catchUp();
    await Promise.all([next.catchUp(), bench.log.record(step('c1', 'Reopened', '2024-03-03')), next.catchUp()]);
    expect(await next.waitFor('0000000000000003', 2_000)).toBe(true);
    expect(await timeline()).toHaveLength(3);
    await next.stop();
  });

  test('lets those who wait go when it is stopped', async () => {
    bench.runner.follow();
    const waiting = bench.runner.waitFor('0000000000000009', 60_000);
    await after(5);
    await bench.runner.stop();
    expect(await waiting).toBe(false);
    expect(await bench.runner.waitFor('0000000000000009', 60_000)).toBe(false);
  });
});
