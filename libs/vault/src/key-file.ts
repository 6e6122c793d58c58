import { closeSync, existsSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { keyBytes, KeyTracesRemain, UnreadableKeyStore, WrongMasterKey } from './keys';
import { whyItFailed } from './why-it-failed';
import { unwrapped, wrapped } from './wrapping';

export interface KeyFile {
  readonly file: string;
  readonly masterKey: Buffer;
  readonly readOnly: boolean;
}

const applicationId = 0x5761794b;
const newestVersion = 1;
const checkId = 'waymark key store';

/** `swept` is false from the moment a key is destroyed until no file holds its bytes any more, across crashes. */
const schema = `
  CREATE TABLE about (check_value BLOB NOT NULL, swept INTEGER NOT NULL) STRICT;
  CREATE TABLE keys (
    id TEXT NOT NULL PRIMARY KEY,
    wrapped BLOB,
    created_at TEXT,
    destroyed_at TEXT,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${newestVersion};
`;

/** @throws UnreadableKeyStore, WrongMasterKey */
export function openKeyFile(at: KeyFile): Database.Database {
  let database: Database.Database | null = null;
  try {
    if (at.readOnly && !existsSync(at.file)) throw new UnreadableKeyStore(at.file, 'it does not exist');
    // Made here, and not by SQLite, so that nobody else may read it; the files beside it take over its mode.
    if (!at.readOnly) closeSync(openSync(at.file, 'a', 0o600));
    database = new Database(at.file, { readonly: at.readOnly, fileMustExist: true, timeout: 2000 });
    prepare(database, at);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof UnreadableKeyStore || error instanceof WrongMasterKey) throw error;
    throw new UnreadableKeyStore(at.file, whyItFailed(error), { cause: error });
  }
}

function prepare(database: Database.Database, at: KeyFile): void {
  refuseForeign(database, at);
  if (!at.readOnly) {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    database.pragma('temp_store = MEMORY');
    database.transaction(() => createIfEmpty(database, at.masterKey)).immediate();
  }
  const check = database.prepare<[], Buffer>('SELECT check_value FROM about').pluck().get();
  if (check === undefined) throw new UnreadableKeyStore(at.file, 'it is damaged');
  if (unwrapped(at.masterKey, checkId, check) === null) throw new WrongMasterKey(at.file);
}

function refuseForeign(database: Database.Database, { file, readOnly }: KeyFile): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  const application = Number(database.pragma('application_id', { simple: true }));
  if (isEmpty(database)) {
    if (readOnly) throw new UnreadableKeyStore(file, 'it is empty');
    return;
  }
  if (application !== applicationId) throw new UnreadableKeyStore(file, 'it is a database of something else');
  if (version > newestVersion) throw new UnreadableKeyStore(file, 'it was written by a newer release');
}

function createIfEmpty(database: Database.Database, masterKey: Buffer): void {
  if (!isEmpty(database)) return;
  database.exec(schema);
  const check = wrapped(masterKey, checkId, Buffer.alloc(keyBytes));
  database.prepare('INSERT INTO about (check_value, swept) VALUES (?, 1)').run(check);
}

function isEmpty(database: Database.Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined;
}

/**
 * Takes what was deleted out of the files: rewrites the database from its living rows, then carries the log over and
 * cuts it to nothing. What the disk itself keeps of freed blocks is beyond a program's reach; the bytes are wrapped.
 *
 * @throws KeyTracesRemain
 */
export function sweep(database: Database.Database, file: string): void {
  if (database.prepare('SELECT swept FROM about').pluck().get() === 1) return;
  try {
    database.exec('VACUUM');
    const [outcome] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (outcome?.busy !== 0) throw new KeyTracesRemain(file, 'another process is reading it');
    database.exec('UPDATE about SET swept = 1');
  } catch (error) {
    throw error instanceof KeyTracesRemain ? error : new KeyTracesRemain(file, whyItFailed(error), { cause: error });
  }
}
