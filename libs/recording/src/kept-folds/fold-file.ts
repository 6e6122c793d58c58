import { closeSync, openSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';

/** The file of kept folds: a text a stream, and a code that shows that it is as it was written. */
export interface FoldFile {
  find(stream: string): StoredFold | undefined;
  /** In one transaction. */
  write(folds: readonly (readonly [stream: string, fold: StoredFold])[]): void;
  forget(stream: string): void;
  close(): void;
}

export interface StoredFold {
  readonly text: string;
  readonly code: Buffer;
}

const applicationId = 0x57617966;

const schema = `
  CREATE TABLE folds (stream TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL, code BLOB NOT NULL) STRICT;
  CREATE TABLE made_by (fingerprint TEXT NOT NULL) STRICT;
  PRAGMA application_id = ${applicationId};
`;

/**
 * Opens the file. Made by other code it is emptied, and damaged it is made anew: nothing in it is needed.
 *
 * @throws where it is a database of something else, or its folder cannot be written
 */
export function openFoldFile(file: string, fingerprint: string): FoldFile {
  try {
    return opened(file, fingerprint);
  } catch (failure) {
    if (!isDamaged(failure)) throw failure;
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    return opened(file, fingerprint);
  }
}

function opened(file: string, fingerprint: string): FoldFile {
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file);
  try {
    prepare(database, file, fingerprint);
    return over(database);
  } catch (failure) {
    database.close();
    throw failure;
  }
}

function prepare(database: Database.Database, file: string, fingerprint: string): void {
  const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (!isEmpty && database.pragma('application_id', { simple: true }) !== applicationId)
    throw new Error(`${file} is a database of something else.`);
  database.pragma('journal_mode = WAL');
  // The last folds may be lost in a power cut; what stands in the file stays whole.
  database.pragma('synchronous = NORMAL');
  // SQLite's own measure of two megabytes; better-sqlite3 is compiled to hold sixteen of each file in memory.
  database.pragma('cache_size = -2000');
  database.transaction(() => {
    if (isEmpty) database.exec(schema);
    const madeBy = database.prepare<[], string>('SELECT fingerprint FROM made_by').pluck().get();
    if (madeBy === fingerprint) return;
    database.exec('DELETE FROM folds; DELETE FROM made_by');
    database.prepare('INSERT INTO made_by (fingerprint) VALUES (?)').run(fingerprint);
  })();
}

function over(database: Database.Database): FoldFile {
  const find = database.prepare<[string], StoredFold>('SELECT text, code FROM folds WHERE stream = ?');
  const store = database.prepare<[string, string, Buffer]>(
    'INSERT INTO folds (stream, text, code) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text, code = excluded.code',
  );
  const forget = database.prepare<[string]>('DELETE FROM folds WHERE stream = ?');
  return {
    find: (stream) => find.get(stream),
    write: database.transaction((folds: readonly (readonly [string, StoredFold])[]) => {
      for (const [stream, { text, code }] of folds) store.run(stream, text, code);
    }),
    forget: (stream) => void forget.run(stream),
    close: () => void database.close(),
  };
}

/** Told by its code: the error of a native part need not be an Error of ours. */
const isDamaged = (failure: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB)/.test(String((failure as { code?: unknown } | null)?.code));
