import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { UnreadableTokenStore } from './tokens';

const applicationId = 0x57617941;
const newestVersion = 1;

const schema = `
  CREATE TABLE tokens (
    hash BLOB NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    label TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${newestVersion};
`;

/** @throws UnreadableTokenStore */
export function openTokenFile(file: string): Database.Database {
  let database: Database.Database | null = null;
  try {
    // Made here, and not by SQLite, so that nobody else may read it; the files beside it take over its mode.
    closeSync(openSync(file, 'a', 0o600));
    database = new Database(file, { fileMustExist: true, timeout: 2000 });
    prepare(database, file);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof UnreadableTokenStore) throw error;
    throw new UnreadableTokenStore(file, whyItFailed(error), { cause: error });
  }
}

function prepare(database: Database.Database, file: string): void {
  const empty = database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined;
  if (!empty) refuseForeign(database, file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  if (empty) database.transaction(() => database.exec(schema)).immediate();
  // A damaged table shows itself here, and not at somebody's first request.
  database.prepare('SELECT hash, expires_at, revoked_at FROM tokens LIMIT 1').get();
}

function refuseForeign(database: Database.Database, file: string): void {
  if (Number(database.pragma('application_id', { simple: true })) !== applicationId) {
    throw new UnreadableTokenStore(file, 'it is a database of something else');
  }
  if (Number(database.pragma('user_version', { simple: true })) > newestVersion) {
    throw new UnreadableTokenStore(file, 'it was written by a newer release of Waymark');
  }
}

/** What SQLite and the file system say, in words for the person who runs Waymark. */
const reasons: Readonly<Record<string, string>> = {
  SQLITE_BUSY: 'another process is using it',
  SQLITE_CANTOPEN: 'it cannot be opened',
  SQLITE_CORRUPT: 'it is damaged',
  SQLITE_FULL: 'the disk is full',
  SQLITE_NOTADB: 'it is not a database',
  SQLITE_READONLY: 'it may not be written to',
  EACCES: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  EROFS: 'it may not be written to',
};

export function whyItFailed(error: unknown): string {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  const known = Object.keys(reasons).find((name) => code === name || code.startsWith(`${name}_`));
  return known === undefined ? String(error) : reasons[known]!;
}
