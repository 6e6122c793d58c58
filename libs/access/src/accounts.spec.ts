import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AccountRefused, signInNameIn } from './accounts';
import { openAccess, type Access } from './open-access';
import { hashOfPassword, isCurrent, isPassword, whyNotAPassword } from './passwords';

let folder: string;
let file: string;
let access: Access;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-accounts-'));
  file = join(folder, 'access.db');
  access = openAccess({ file });
});
afterEach(() => {
  access.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = '2026-06-01T09:00:00.000Z';
const password = 'three quiet lanterns';
const made = () => access.accounts.make({ signIn: 'Unit@Northmoor.example', person: 'p-1', password, at });

it('knows a person by name and password, whatever the capitals and spaces around the name', async () => {
  await made();
  expect(await access.accounts.check(' unit@NORTHMOOR.example ', password)).toBe('p-1');
  expect(await access.accounts.check('unit@northmoor.example', 'three quiet lantern')).toBeNull();
  expect(await access.accounts.check('nobody@northmoor.example', password)).toBeNull();
  expect(await access.accounts.check('no name at all', password)).toBeNull();
});

it('keeps no password as it is, in no file', async () => {
  await made();
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes(password)).toBe(false);
});

it('gives a name and a person one account alone', async () => {
  await made();
  await expect(made()).rejects.toThrow(AccountRefused);
  const another = { signIn: 'other@northmoor.example', person: 'p-1', password, at };
  await expect(access.accounts.make(another)).rejects.toThrow('That person has an account already.');
});

it('is disabled and enabled again, and keeps the first date', async () => {
  await made();
  expect(access.accounts.disable('p-1', '2026-06-02T09:00:00.000Z')).toBe(true);
  expect(access.accounts.disable('p-1', '2026-06-03T09:00:00.000Z')).toBe(true);
  expect(access.accounts.of('p-1')?.disabledAt).toBe('2026-06-02T09:00:00.000Z');
  expect(await access.accounts.check('unit@northmoor.example', password)).toBeNull();
  expect(access.accounts.enable('p-1')).toBe(true);
  expect(await access.accounts.check('unit@northmoor.example', password)).toBe('p-1');
  expect(access.accounts.disable('p-2', at)).toBe(false);
});

it('takes a new password, and the old one no longer', async () => {
  await made();
  await access.accounts.setPassword('p-1', 'seven silver bridges', '2026-06-02T09:00:00.000Z');
  expect(await access.accounts.check('unit@northmoor.example', password)).toBeNull();
  expect(await access.accounts.check('unit@northmoor.example', 'seven silver bridges')).toBe('p-1');
  await expect(access.accounts.setPassword('p-2', 'seven silver bridges', at)).rejects.toThrow('no account');
});

it('hashes anew, with the parameters of today, what was hashed with weaker ones', async () => {
  await made();
  const weak = await hashOfPassword(password).then(() => weakHash());
  const database = new Database(file);
  database.prepare('UPDATE accounts SET password = ?').run(weak);
  expect(await access.accounts.check('unit@northmoor.example', password)).toBe('p-1');
  const { kept } = database.prepare('SELECT password AS kept FROM accounts').get() as { kept: string };
  database.close();
  expect(isCurrent(weak)).toBe(false);
  expect(isCurrent(kept)).toBe(true);
  expect(await isPassword(password, kept)).toBe(true);
});

/** `password` with N = 1024, as an older release might have kept it. */
async function weakHash(): Promise<string> {
  const { scryptSync } = await import('node:crypto');
  const salt = Buffer.alloc(16, 7);
  const hash = scryptSync(password, salt, 32, { N: 1_024, r: 8, p: 1 });
  return ['scrypt', 1_024, 8, 1, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

it.each([
  ['elevenchars', /12 characters or more/],
  ['x'.repeat(201), /200 characters or fewer/],
  ['aaaaaaaaaaaaaa', /more than a few different/],
  ['unit@northmoor.example', /easy to guess/],
  ['waymark123456', /easy to guess/],
  ['half of a \uD800 character', /letters, digits/],
  ['with a null\u0000 character', /letters, digits/],
])('does not take %p for a password', (chosen, because) => {
  expect(whyNotAPassword(chosen, 'unit@northmoor.example')).toMatch(because);
});

it('takes the same password however a keyboard spells it in Unicode', async () => {
  const kept = await hashOfPassword('caf\u00e9 on the old quay');
  expect(await isPassword('cafe\u0301 on the old quay', kept)).toBe(true);
});

it.each(['ab', 'a b', '@', 'a@b@c', 'x'.repeat(201), 'a\u0000b', '<script>', ''])(
  'does not take %p for a name',
  (typed) => {
    expect(signInNameIn(typed)).toBeNull();
  },
);
