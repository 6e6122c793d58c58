import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '@waymark/casework';
import type { Engine } from './engine';
import { foundPartnership } from './founding';
import { openEngine } from './open-engine';

const folder = mkdtempSync(join(tmpdir(), 'waymark-founding-'));
let engine: Engine;

beforeAll(async () => {
  engine = await openEngine({ data: folder, environment: {}, time: null, notice: () => undefined });
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

/** The same engine, whose recorder stops working after so many steps. */
const cutAfter = (steps: number): Engine => {
  let left = steps;
  const record: Engine['recorder']['record'] = (stream, command) =>
    left-- > 0 ? engine.recorder.record(stream, command) : Promise.reject(new Error('cut'));
  return { ...engine, recorder: { ...engine.recorder, record } };
};

const stateOf = async <State>(stream: string) =>
  (await engine.recorder.streams.load(stream)).instance.state as unknown as State;

const first = (name: string, administrator: string) => ({ name, administrator, further: false });
const further = (name: string, administrator: string) => ({ name, administrator, further: true });
const fenmoor = first('Fenmoor', 'A. Ferris');

it('An empty installation has no further partnership', async () => {
  await expect(foundPartnership(engine, further('Eastmere', 'C. Ferris'), '2026-06-30')).rejects.toThrow(/is empty/);
});

it('A founding that was cut short goes on where it was, as often as it takes, and a finished one is not begun again', async () => {
  for (const steps of [1, 2, 3])
    await expect(foundPartnership(cutAfter(steps), fenmoor, '2026-06-30')).rejects.toThrow('cut');
  const { partnership, person } = await foundPartnership(engine, first('Another name', 'B. Ferris'), '2026-07-01');
  expect((await stateOf<Person>(`person-${person}`)).roles.map(({ role }) => role)).toEqual([
    'administrator',
    'business unit',
  ]);
  expect(await engine.store.readStream(`partnership-${partnership}`, 0)).toHaveLength(1);
  expect((await engine.store.readAll(null, 100)).events).toHaveLength(4);
  await expect(foundPartnership(engine, fenmoor, '2026-06-30')).rejects.toThrow(/not empty/);
});

it('A further partnership has an administrator of its own, goes on where it was cut short, and has a name of its own', async () => {
  for (const steps of [1, 2, 3])
    await expect(foundPartnership(cutAfter(steps), further('Eastmere', 'C. Ferris'), '2026-07-02')).rejects.toThrow(
      'cut',
    );
  const { partnership, person } = await foundPartnership(engine, further('Eastmere', 'C. Ferris'), '2026-07-03');
  expect((await stateOf<Person>(`person-${person}`)).roles).toMatchObject([
    { role: 'administrator', partnership },
    { role: 'business unit', partnership },
  ]);
  expect((await engine.store.readAll(null, 100)).events).toHaveLength(8);
  for (const name of ['Eastmere', ' EASTMERE', 'fenmoor'])
    await expect(foundPartnership(engine, further(name, 'D. Ferris'), '2026-07-03')).rejects.toThrow(/of that name/);
  expect((await engine.store.readAll(null, 100)).events).toHaveLength(8);
});
