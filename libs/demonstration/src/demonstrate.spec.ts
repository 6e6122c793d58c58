import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '@waymark/engine';
import type { LedgerEvent } from '@waymark/ledger';
import { demonstrate } from './demonstrate';

const data = mkdtempSync(join(tmpdir(), 'waymark-demonstration-'));
const parts = { data, environment: {}, seed: 1, partnerships: 3, notice: () => {} };

afterAll(() => rmSync(data, { recursive: true }));

it('fills a folder, moves the deadlines that the funeral moved, and refuses another demonstration', async () => {
  const filled = await demonstrate({ ...parts, until: '2022-10-31' });
  const engine = await openEngine({ data, environment: {}, time: null, notice: () => {} });
  const { events } = await engine.store.readAll(null, 100_000);
  const told = events.map(({ text }) => JSON.parse(text) as LedgerEvent);
  expect(engine.demonstration).toBe(true);
  await engine.close();

  const moved = told.filter(({ type }) => type === 'clock.DueDateMoved');
  expect(
    moved.map(({ data, recordedAt }) => [recordedAt.slice(0, 10), data['clock'], data['basis'], data['to']]),
  ).toContainEqual(['2022-09-10', 'rapid-review', 'notification', '2022-10-03']);
  expect(told.some(({ type }) => type === 'clock.DeadlineMissed')).toBe(true);
  expect(told.some(({ actor }) => actor === 'waymark-policies')).toBe(true);
  const times = told.map(({ recordedAt }) => recordedAt);
  expect(times).toEqual(times.toSorted());

  const again = await demonstrate({ ...parts, until: '2022-10-31' });
  expect(again.repeated).toBe(filled.steps);
  // The engine's own watch, by the read models, and its policies have nothing to add to what was told.
  const evening = () => ({ now: () => '2022-10-31T18:00:00.000Z' });
  const reopened = await openEngine({ data, environment: {}, time: evening, notice: () => {} });
  expect(await reopened.watch.look()).toBe(0);
  await reopened.policies.settled();
  expect((await reopened.store.readAll(null, 100_000)).events).toHaveLength(told.length);
  await reopened.close();
  await expect(demonstrate({ ...parts, seed: 2, until: '2022-10-31' })).rejects.toThrow('another demonstration');
});
