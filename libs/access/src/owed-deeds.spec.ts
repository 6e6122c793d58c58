import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openAccess } from './open-access';

const folder = mkdtempSync(join(tmpdir(), 'waymark-owed-'));
const file = join(folder, 'access.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = '2026-06-01T09:00:00.000Z';
const deed = { id: 'd-1', person: 'p-1', deed: 'disabled', by: 'p-2', at };

it('Deeds stand together with what they did, or neither stands, until they are told', async () => {
  const access = openAccess({ file });
  await access.accounts.make({ signIn: 'unit@northmoor.example', person: 'p-1', password: 'three quiet lanterns', at });
  const close = () => access.accounts.disable('p-1', at);
  const fails = () => {
    close();
    throw new Error('the disk is full');
  };
  expect(() => access.owedDeeds.owe(deed, fails)).toThrow('the disk is full');
  expect([access.accounts.of('p-1')?.disabledAt, access.owedDeeds.list()]).toEqual([null, []]);
  expect(access.owedDeeds.owe(deed, () => access.accounts.disable('nobody', at))).toBe(false);
  expect(access.owedDeeds.list()).toEqual([]);
  expect(access.owedDeeds.owe(deed, close)).toBe(true);
  expect([access.accounts.of('p-1')?.disabledAt, access.owedDeeds.list()]).toEqual([at, [deed]]);
  access.owedDeeds.told('d-1');
  expect(access.owedDeeds.list()).toEqual([]);
  access.close();
});

it('A file of the release before, which owed nothing, is brought on with all that it holds', () => {
  const before = new Database(file);
  before.exec('DROP TABLE owed_deeds');
  before.pragma('user_version = 3');
  before.close();
  const access = openAccess({ file });
  expect(access.accounts.of('p-1')?.signIn).toBe('unit@northmoor.example');
  expect(access.owedDeeds.owe({ ...deed, id: 'd-2' }, () => access.accounts.enable('p-1'))).toBe(true);
  expect(access.owedDeeds.list()).toHaveLength(1);
  access.close();
});
