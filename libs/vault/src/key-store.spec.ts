import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { ownFolder } from './folder.fixture';
import { openKeyStore } from './key-store';
import { KeyDestroyed, KeyNotStored, KeyTracesRemain, UnreadableKeyStore, WrongMasterKey } from './keys';
import { CannotBeOpened, seal, unseal } from './sealing';

const inFolder = ownFolder();
const masterKey = randomBytes(32);
const today = '2024-03-05T10:00:00.000Z';
const later = '2024-03-06T10:00:00.000Z';
let count = 0;

function newFile(): string {
  count += 1;
  return inFolder(`keys-${count}.db`);
}

function open(file: string) {
  return openKeyStore({ file, masterKey, readOnly: false });
}

function wrappedBytes(file: string, id: string): Buffer {
  const database = new Database(file, { readonly: true });
  const bytes = database.prepare<[string], Buffer>('SELECT wrapped FROM keys WHERE id = ?').pluck().get(id);
  database.close();
  return bytes!;
}

function bytesOnDisk(file: string): Buffer {
  const files = [file, `${file}-wal`, `${file}-shm`].filter((name) => statSync(name, { throwIfNoEntry: false }));
  return Buffer.concat(files.map((name) => readFileSync(name)));
}

describe('the key store in a file', () => {
  it('gives the same keys back after it was closed', () => {
    const file = newFile();
    const store = open(file);
    const key = store.ensure('case-1', today);
    store.close();
    const again = open(file);
    expect(again.find('case-1')).toEqual(key);
    expect(again.ensure('case-1', later)).toEqual(key);
    again.close();
  });

  it('writes no key in clear, and lets nobody else read its files', () => {
    const file = newFile();
    const store = open(file);
    const keys = [...store.ensureAll(['case-1', 'case-2', 'case-3'], today).values()];
    const disk = bytesOnDisk(file);
    for (const key of keys) expect(disk.includes(key)).toBe(false);
    for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o077).toBe(0);
    store.close();
  });

  it('leaves no wrapped bytes of a destroyed key in any of its files', () => {
    const file = newFile();
    const store = open(file);
    const ids = Array.from({ length: 400 }, (_, number) => `case-${number}`);
    store.ensureAll(ids, today);
    const gone = wrappedBytes(file, 'case-200');
    const kept = wrappedBytes(file, 'case-201');
    expect(bytesOnDisk(file).includes(gone)).toBe(true);
    store.destroy('case-200', later);
    expect(bytesOnDisk(file).includes(gone)).toBe(false);
    expect(bytesOnDisk(file).includes(kept)).toBe(true);
    expect(store.find('case-201')).not.toBeNull();
    store.close();
  });

  it('keeps tombstones across reopening, and makes what was sealed unreadable', () => {
    const file = newFile();
    const store = open(file);
    const about = { stream: 'case-1', revision: 0, event: 'event-1' };
    const sealed = seal(store.ensure('case-1', today), 'case-1', 'case', about, 'a name');
    store.destroy('case-1', later);
    store.close();
    const again = open(file);
    expect(again.find('case-1')).toBeNull();
    expect(again.state('case-1')).toBe('destroyed');
    expect(again.destroyed()).toEqual([{ id: 'case-1', at: later }]);
    expect(() => again.ensure('case-1', later)).toThrow(KeyDestroyed);
    expect(() => unseal(again.ensure('case-2', later), sealed, about)).toThrow(CannotBeOpened);
    again.close();
  });

  it('recognises a wrong master key at opening, in one line', () => {
    const file = newFile();
    open(file).close();
    const openWrongly = () => openKeyStore({ file, masterKey: randomBytes(32), readOnly: false });
    expect(openWrongly).toThrow(WrongMasterKey);
    expect(openWrongly).toThrow(/^[^\n]+$/);
    open(file).close();
  });

  it('refuses a key whose row was exchanged with another', () => {
    const file = newFile();
    const store = open(file);
    store.ensureAll(['case-1', 'case-2'], today);
    store.close();
    const database = new Database(file);
    database.exec(`UPDATE keys SET wrapped = (SELECT wrapped FROM keys WHERE id = 'case-2') WHERE id = 'case-1'`);
    database.close();
    const again = open(file);
    expect(() => again.find('case-1')).toThrow(UnreadableKeyStore);
    expect(again.find('case-2')).not.toBeNull();
    again.close();
  });

  it('is safe with two writers: one key for one id, and a destroyed key is not answered from memory', () => {
    const file = newFile();
    const [one, other] = [open(file), open(file)];
    const key = one.ensure('case-1', today);
    expect(other.ensure('case-1', later)).toEqual(key);
    expect(other.find('case-1')).toEqual(key);
    one.destroy('case-1', later);
    expect(other.find('case-1')).toBeNull();
    expect(() => other.ensure('case-1', later)).toThrow(KeyDestroyed);
    one.close();
    other.close();
  });

  it('reads beside a writer and refuses to write when opened for reading', () => {
    const file = newFile();
    const writer = open(file);
    const reader = openKeyStore({ file, masterKey, readOnly: true });
    const key = writer.ensure('case-1', today);
    writer.destroy('case-2', today);
    expect(reader.find('case-1')).toEqual(key);
    expect(reader.ensure('case-1', later)).toEqual(key);
    expect(() => reader.ensure('case-2', later)).toThrow(KeyDestroyed);
    expect(() => reader.ensure('case-3', later)).toThrow(KeyNotStored);
    expect(() => reader.destroy('case-1', later)).toThrow(KeyNotStored);
    writer.destroy('case-1', later);
    expect(reader.find('case-1')).toBeNull();
    reader.close();
    writer.close();
  });

  it('says so when a reader keeps old bytes alive, and sweeps them at the next opening', () => {
    const file = newFile();
    const store = open(file);
    store.ensure('case-1', today);
    const gone = wrappedBytes(file, 'case-1');
    const reader = new Database(file, { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM keys').get();
    expect(() => store.destroy('case-1', later)).toThrow(KeyTracesRemain);
    expect(store.find('case-1')).toBeNull();
    expect(bytesOnDisk(file).includes(gone)).toBe(true);
    reader.close();
    const next = open(file);
    expect(bytesOnDisk(file).includes(gone)).toBe(false);
    next.close();
    store.close();
  });

  it('refuses a missing, damaged, foreign or newer file with one clear line', () => {
    const missing = newFile();
    expect(() => openKeyStore({ file: missing, masterKey, readOnly: true })).toThrow(/does not exist/);
    const noDatabase = newFile();
    writeFileSync(noDatabase, 'Dear reader, '.repeat(500));
    expect(() => open(noDatabase)).toThrow(/not a database/);
    const foreign = newFile();
    new Database(foreign).exec('CREATE TABLE other (a)').close();
    expect(() => open(foreign)).toThrow(/something else/);
    const newer = newFile();
    open(newer).close();
    new Database(newer).exec('PRAGMA user_version = 2').close();
    expect(() => open(newer)).toThrow(/newer release/);
    expect(() => open(inFolder('nowhere/keys.db'))).toThrow(UnreadableKeyStore);
    for (const file of [noDatabase, foreign, newer]) expect(() => open(file)).toThrow(/^[^\n]+$/);
  });

  it('makes the keys asked for in one turn with one durable write', async () => {
    const file = newFile();
    const store = open(file);
    store.destroy('case-gone', today);
    const before = writesOf(file);
    const ids = Array.from({ length: 64 }, (_, number) => `case-${number}`);
    const asked = [...ids, 'case-gone'].map((id) => store.ensureSoon(id, today));
    const answers = await Promise.allSettled(asked);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(64);
    expect(answers.at(-1)).toMatchObject({ status: 'rejected', reason: { name: 'KeyDestroyed' } });
    expect(writesOf(file)).toBe(before + 1);
    store.close();
  });
});

/** Each commit marks the last of its frames in the log with the size of the database. */
function writesOf(file: string): number {
  const log = readFileSync(`${file}-wal`);
  const pageSize = log.length > 0 ? log.readUInt32BE(8) : 0;
  let commits = 0;
  for (let frame = 32; frame < log.length; frame += 24 + pageSize) if (log.readUInt32BE(frame + 4) > 0) commits += 1;
  return commits;
}
