import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { keyCache } from './key-cache';
import { type KeyFile, openKeyFile, sweep } from './key-file';
import {
  type DestroyedKey,
  keyBytes,
  KeyDestroyed,
  KeyNotStored,
  type KeyState,
  type KeyStore,
  UnreadableKeyStore,
} from './keys';
import { gathered, type WaitingKey } from './waiting-keys';
import { whyItFailed } from './why-it-failed';
import { unwrapped, wrapped } from './wrapping';

interface WantedKey {
  readonly id: string;
  readonly at: string;
}

interface KeyRow {
  readonly wrapped: Buffer | null;
}

const keysInMemory = 10_000;

/** The keys in a file of their own, wrapped by the master key. One process writes; others may read beside it. */
export function openKeyStore(at: KeyFile): KeyStore {
  const { file, masterKey, readOnly } = at;
  const database = openKeyFile(at);
  const statements = statementsOf(database);
  const cache = keyCache(keysInMemory);
  let seen = statements.dataVersion.get();
  if (!readOnly) sweepOrClose();

  let destructions = 0;

  function sweepOrClose() {
    try {
      sweep(database, file);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Another process may have destroyed a key since: what it changed is not answered from memory. */
  function forgetWhatOthersChanged() {
    const version = statements.dataVersion.get();
    if (version !== seen) cache.clear();
    seen = version;
  }

  function opened(id: string, row: KeyRow): Buffer | null {
    if (row.wrapped === null) return null;
    const key = unwrapped(masterKey, id, row.wrapped);
    if (key === null) throw new UnreadableKeyStore(file, `the key ${id} in it is damaged`);
    return key;
  }

  function find(id: string): Buffer | null {
    forgetWhatOthersChanged();
    const known = cache.get(id);
    if (known !== undefined) return known;
    const row = statements.row.get(id);
    const key = row === undefined ? null : opened(id, row);
    if (key !== null) cache.put(id, key);
    return key;
  }

  function foundOrMade({ id, at: createdAt }: WantedKey): Buffer {
    const row = statements.row.get(id);
    if (row === undefined) {
      const key = randomBytes(keyBytes);
      statements.insert.run(id, wrapped(masterKey, id, key), createdAt);
      return key;
    }
    const key = opened(id, row);
    if (key === null) throw new KeyDestroyed(id);
    return key;
  }

  /** All or none, in one durable write; nothing is kept in memory that the disk does not hold. */
  function make(wanted: readonly WantedKey[]): ReadonlyMap<string, Buffer> {
    const keys = written(() => new Map(wanted.map((key) => [key.id, foundOrMade(key)])));
    for (const [id, key] of keys) cache.put(id, key);
    return keys;
  }

  function ensureEach(wanted: readonly WantedKey[]): ReadonlyMap<string, Buffer> {
    const keys = new Map<string, Buffer>();
    for (const { id } of wanted) {
      const key = find(id);
      if (key === null && state(id) === 'destroyed') throw new KeyDestroyed(id);
      if (key === null) return make(wanted);
      keys.set(id, key);
    }
    return keys;
  }

  function written<Result>(write: () => Result): Result {
    if (readOnly) throw new KeyNotStored('it is open for reading only');
    try {
      return database.transaction(write).immediate();
    } catch (error) {
      if (error instanceof KeyDestroyed || error instanceof UnreadableKeyStore) throw error;
      throw new KeyNotStored(whyItFailed(error), { cause: error });
    }
  }

  function state(id: string): KeyState {
    const row = statements.row.get(id);
    return row === undefined ? 'absent' : row.wrapped === null ? 'destroyed' : 'present';
  }

  /** One destroyed key among those asked for together does not fail the others. */
  function answer(waiting: readonly WaitingKey[]) {
    try {
      const wanted = waiting.filter(({ id }) => state(id) !== 'destroyed');
      const keys = ensureEach(wanted);
      for (const { id, settle, fail } of waiting) {
        const key = keys.get(id);
        if (key === undefined) fail(new KeyDestroyed(id));
        else settle(key);
      }
    } catch (error) {
      for (const { fail } of waiting) fail(error);
    }
  }

  function destroyAll(keys: readonly DestroyedKey[]) {
    if (keys.length === 0) return;
    written(() => {
      for (const key of keys) statements.destroy.run(key.id, key.at);
      statements.unswept.run();
    });
    destructions += 1;
    for (const { id } of keys) cache.drop(id);
    sweep(database, file);
  }

  return {
    ensure: (id, createdAt) => ensureEach([{ id, at: createdAt }]).get(id)!,
    ensureAll: (ids, createdAt) => ensureEach(ids.map((id) => ({ id, at: createdAt }))),
    ensureSoon: gathered(answer),
    find,
    state,
    destroy: (id, destroyedAt) => destroyAll([{ id, at: destroyedAt }]),
    destroyAll,
    standing: () => `${statements.dataVersion.get()}:${destructions}`,
    destroyed: () => statements.destroyed.all(),
    close: () => void database.close(),
  };
}

function statementsOf(database: Database.Database) {
  return {
    dataVersion: database.prepare<[], number>('PRAGMA data_version').pluck(),
    row: database.prepare<[string], KeyRow>('SELECT wrapped FROM keys WHERE id = ?'),
    insert: database.prepare<[string, Buffer, string]>('INSERT INTO keys (id, wrapped, created_at) VALUES (?, ?, ?)'),
    destroy: database.prepare<[string, string]>(
      `INSERT INTO keys (id, destroyed_at) VALUES (?, ?) ON CONFLICT (id) DO UPDATE
       SET wrapped = NULL, destroyed_at = excluded.destroyed_at WHERE destroyed_at IS NULL`,
    ),
    unswept: database.prepare<[]>('UPDATE about SET swept = 0'),
    destroyed: database.prepare<[], DestroyedKey>(
      'SELECT id, destroyed_at AS at FROM keys WHERE destroyed_at IS NOT NULL ORDER BY destroyed_at, id',
    ),
  };
}
