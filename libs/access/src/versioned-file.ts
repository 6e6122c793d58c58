import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { UnreadableAccessFile } from './errors';
import { whyItFailed } from './why-it-failed';

export interface VersionedFile {
  readonly file: string;
  /** Marks the file as of this kind. */
  readonly applicationId: number;
  /** Each entry takes a file from the version before it to its own: a file of an older release is brought on when opened. */
  readonly versions: readonly string[];
  /** Asked as it is opened: a damaged table shows itself then, and not at somebody's first request. */
  readonly looks: readonly string[];
}

/** Opened for writing, and brought on to its newest version. @throws UnreadableAccessFile */
export function openVersionedFile(of: VersionedFile): Database.Database {
  const { file } = of;
  let database: Database.Database | null = null;
  try {
    // Made here, and not by SQLite, so that nobody else may read it; the files beside it take over its mode.
    closeSync(openSync(file, 'a', 0o600));
    database = new Database(file, { fileMustExist: true, timeout: 2000 });
    prepare(database, of);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof UnreadableAccessFile) throw error;
    throw new UnreadableAccessFile(file, whyItFailed(error), { cause: error });
  }
}

function prepare(database: Database.Database, of: VersionedFile): void {
  const empty = database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined;
  if (!empty) refuseForeign(database, of);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // SQLite's own measure of two megabytes; better-sqlite3 is compiled to hold sixteen of each file in memory.
  database.pragma('cache_size = -2000');
  bringOn(database, of);
  // A damaged table shows itself here, and not at somebody's first request.
  for (const look of of.looks) database.prepare(look).get();
}

function bringOn(database: Database.Database, { versions, applicationId }: VersionedFile): void {
  const steps = versions.slice(versionOf(database));
  if (steps.length === 0) return;
  database
    .transaction(() => {
      for (const step of steps) database.exec(step);
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${versions.length}`);
    })
    .immediate();
}

const versionOf = (database: Database.Database): number => Number(database.pragma('user_version', { simple: true }));

function refuseForeign(database: Database.Database, { file, versions, applicationId }: VersionedFile): void {
  if (Number(database.pragma('application_id', { simple: true })) !== applicationId) {
    throw new UnreadableAccessFile(file, 'it is a database of something else');
  }
  if (versionOf(database) > versions.length) {
    throw new UnreadableAccessFile(file, 'it was written by a newer release of Waymark');
  }
}
