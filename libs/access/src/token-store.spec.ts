import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openAccess } from './open-access';
import { UnreadableAccessFile } from './errors';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-access-'));
  file = join(folder, 'access.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The tokens of the file, and how it is closed. */
const openTokenStore = (at: { file: string }) => {
  const { tokens, close } = openAccess(at);
  return { ...tokens, close };
};

const madeAt = '2026-06-01T09:00:00.000Z';
const asked = { person: 'p-1', label: 'reporting script', madeAt };

it('gives a token once, and takes it from then on, also after the file was opened anew', () => {
  const store = openTokenStore({ file });
  const made = store.make(asked);
  expect(made.text).toMatch(/^wmk_[A-Za-z0-9_-]{43}$/);
  store.close();
  const again = openTokenStore({ file });
  expect(again.verify(made.text, madeAt)).toEqual({
    answer: 'valid',
    id: made.id,
    person: 'p-1',
    scope: { rights: 'record', cases: null },
  });
  const { text: _text, ...listed } = made;
  expect(again.list()).toEqual([listed]);
  again.close();
});

it('keeps no token as it is, in no file, and lets nobody else read them', () => {
  const store = openTokenStore({ file });
  const { text } = store.make(asked);
  for (const name of readdirSync(folder)) {
    expect(readFileSync(join(folder, name)).includes(text.slice(4))).toBe(false);
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  }
  store.close();
});

it('takes a token for 90 days, or as long as was asked', () => {
  const store = openTokenStore({ file });
  const usual = store.make(asked);
  const short = store.make({ ...asked, expiresAt: '2026-06-01T10:00:00.000Z' });
  expect(usual.expiresAt).toBe('2026-08-30T09:00:00.000Z');
  expect(store.verify(usual.text, '2026-08-30T08:59:59.999Z').answer).toBe('valid');
  expect(store.verify(usual.text, '2026-08-30T09:00:00.000Z').answer).toBe('expired');
  expect(store.verify(short.text, '2026-06-01T10:00:00.000Z').answer).toBe('expired');
  store.close();
});

it('takes no revoked token, and keeps the first date', () => {
  const store = openTokenStore({ file });
  const { id, text } = store.make(asked);
  expect(store.revoke(id, '2026-06-02T09:00:00.000Z')).toBe(true);
  expect(store.revoke(id, '2026-06-03T09:00:00.000Z')).toBe(true);
  expect(store.revoke('unknown', '2026-06-03T09:00:00.000Z')).toBe(false);
  expect(store.verify(text, '2026-06-02T09:00:00.000Z')).toEqual({ answer: 'revoked' });
  expect(store.list()[0]?.revokedAt).toBe('2026-06-02T09:00:00.000Z');
  store.close();
});

it.each([
  '',
  'wmk_',
  `wmk_${'A'.repeat(42)}`,
  `wmk_${'A'.repeat(44)}`,
  `WMK_${'A'.repeat(43)}`,
  `wmk_${'A'.repeat(43)}`,
])('does not know the token %p', (text) => {
  const store = openTokenStore({ file });
  store.make(asked);
  expect(store.verify(text, madeAt)).toEqual({ answer: 'unknown' });
  store.close();
});

it('is limited to what it was made for', () => {
  const store = openTokenStore({ file });
  const scope = { rights: 'read', cases: ['c-1'] } as const;
  const { text } = store.make({ ...asked, scope });
  expect(store.verify(text, madeAt)).toMatchObject({ answer: 'valid', scope });
  expect(store.listOf('p-1')[0]?.scope).toEqual(scope);
  expect(store.listOf('p-2')).toEqual([]);
  expect(store.revokeAllOf('p-1', madeAt)).toBe(1);
  expect(store.verify(text, madeAt).answer).toBe('revoked');
  store.close();
});

it('is taken from a file of an older release, which knew tokens alone', () => {
  const database = new Database(file);
  database.exec(`
    CREATE TABLE tokens (
      hash BLOB NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, label TEXT NOT NULL,
      made_at TEXT NOT NULL, expires_at TEXT NOT NULL, revoked_at TEXT
    ) STRICT, WITHOUT ROWID;
    PRAGMA application_id = ${0x57617941};
    PRAGMA user_version = 1;
  `);
  const text = `wmk_${'A'.repeat(43)}`;
  database
    .prepare("INSERT INTO tokens VALUES (?, 't-1', 'p-1', 'script', ?, '2026-08-01T00:00:00.000Z', NULL)")
    .run(createHash('sha256').update(text).digest(), madeAt);
  database.close();
  const store = openTokenStore({ file });
  expect(store.verify(text, madeAt)).toMatchObject({
    answer: 'valid',
    id: 't-1',
    scope: { rights: 'record', cases: null },
  });
  store.close();
});

describe('a file that cannot be used', () => {
  it('may be of a newer release', () => {
    openTokenStore({ file }).close();
    const database = new Database(file);
    database.pragma('user_version = 99');
    database.close();
    expect(() => openTokenStore({ file })).toThrow('it was written by a newer release of Waymark.');
  });

  it('may be another database', () => {
    const database = new Database(file);
    database.exec('CREATE TABLE notes (words TEXT)');
    database.close();
    expect(() => openTokenStore({ file })).toThrow('it is a database of something else.');
  });

  it('may be no database at all', () => {
    writeFileSync(file, 'not a database, but a long enough text that SQLite looks at it twice. '.repeat(20));
    expect(() => openTokenStore({ file })).toThrow('it is not a database.');
  });

  it('may lie nowhere', () => {
    expect(() => openTokenStore({ file: join(folder, 'none', 'access.db') })).toThrow(UnreadableAccessFile);
    expect(() => openTokenStore({ file: join(folder, 'none', 'access.db') })).toThrow('its folder does not exist.');
  });
});
