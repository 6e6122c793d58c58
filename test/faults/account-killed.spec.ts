import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepAccounts, openEngine, tellOwedDeeds, type Engine } from '@waymark/engine';
import { record } from '../pages/steps';

// An account stands in one file and what was done to it in another: a process may end between the two.

const signIn = 'unit@fenmoor.example';
let data: string;
let engine: Engine | null = null;

const open = async (): Promise<Engine> => {
  engine = await openEngine({ data, environment: {}, time: null, notice: () => undefined });
  return engine;
};
const close = async (): Promise<void> => {
  await engine?.close();
  engine = null;
};

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'waymark-account-killed-'));
  const begun = await open();
  const registered = { partnership: 'fenmoor', name: 'Una Nitt' };
  await record(begun, 'person-unit', 'PersonRegistered', { on: '2026-06-01', data: registered });
  await keepAccounts(begun, { verb: 'add', person: 'unit', signIn, password: 'three quiet lanterns' });
  await close();
});
afterEach(async () => {
  await close();
  rmSync(data, { recursive: true, force: true });
});

const deeds = async ({ recorder }: Engine) =>
  (await recorder.streams.history('person-unit'))
    .filter(({ type }) => type === 'person.AccountAdministered')
    .map(({ data: { deed } }) => deed);

it.each([
  ['the account was closed, and the log did not hold it', 'owed', ['made']],
  ['the log held it, and that was not noted', 'told', ['made', 'disabled']],
])('What a process that was killed once %s still owes is told once by the next', async (_, moment, held) => {
  const killed = spawnSync(process.execPath, [join(__dirname, 'account-process.js'), data, moment]);
  expect([killed.signal, String(killed.stderr)]).toEqual(['SIGKILL', '']);
  const next = await open();
  expect(next.accounts.of('unit')?.disabledAt).toEqual(expect.any(String));
  expect(await deeds(next)).toEqual(held);
  const notices: string[] = [];
  for (let time = 0; time < 2; time += 1) {
    await tellOwedDeeds(next, (line) => notices.push(line));
    expect(await deeds(next)).toEqual(['made', 'disabled']);
    expect(next.owedDeeds.list()).toEqual([]);
  }
  expect(notices).toEqual([]);
});
