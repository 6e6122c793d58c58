import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { CannotBeOpened, seal, unseal, type KeyStore, type Sealed } from '@waymark/vault';

/** The search index and what people look for, in a file of its own: tokens and sealed text alone, never a word. */
export interface SearchFile {
  /** Where in the log the index stands; null before the first event. */
  position(): string | null;
  /** In one transaction: these streams' tokens in place of what stood there, these cases' gone, and the new position. */
  take(taken: Taken): void;
  /** The cases in which each token stands. */
  casesWith(tokens: readonly string[]): ReadonlyMap<string, ReadonlySet<string>>;
  /** Keeps what a person looks for, for a while and for that person alone. */
  keep(person: string, id: string, text: string, at: string): void;
  /** Null for everybody else, and once it is over. */
  find(person: string, id: string, now: string): string | null;
  /** What was looked for longer ago than that goes. */
  sweep(now: string): void;
  /** Everything in it can be made again. */
  clear(): void;
  close(): void;
}

export interface Taken {
  readonly position: string;
  readonly streams: readonly { readonly case: string; readonly stream: string; readonly tokens: readonly string[] }[];
  readonly erased: readonly string[];
}

/** How long what somebody looked for can be looked at again. */
export const searchMinutes = 60;

const applicationId = 0x57617953;
/** Raised whenever the same log would make other tokens: then the index is made anew. */
const version = 2;

const schema = `
  CREATE TABLE tokens (
    token TEXT NOT NULL, case_id TEXT NOT NULL, stream TEXT NOT NULL,
    PRIMARY KEY (token, case_id, stream)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tokens_by_stream ON tokens (stream);
  CREATE INDEX tokens_by_case ON tokens (case_id);
  CREATE TABLE checkpoint (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), position TEXT NOT NULL) STRICT;
  CREATE TABLE searches (
    id TEXT NOT NULL PRIMARY KEY, person TEXT NOT NULL, sealed TEXT NOT NULL, at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX searches_by_time ON searches (at);
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${version};
`;

/** @throws where the file is none of ours, or cannot be written */
export function openSearchFile({ file, keys }: { readonly file: string; readonly keys: KeyStore }): SearchFile {
  const database = openFile(file);
  const statements = statementsOf(database);
  const key = (person: string): string => `person:${person}`;
  const where = (id: string) => ({ stream: `search:${id}`, revision: 0, event: id });
  const take = database.transaction(({ streams, erased, position }: Taken) => {
    for (const { case: caseId, stream, tokens } of streams) {
      statements.dropStream.run(stream);
      for (const token of new Set(tokens)) statements.add.run(token, caseId, stream);
    }
    for (const caseId of erased) statements.dropCase.run(caseId);
    statements.move.run(position);
  });
  return {
    position: () => statements.position.get() ?? null,
    take: (taken) => void take.immediate(taken),
    casesWith: (tokens) => new Map(tokens.map((token) => [token, new Set(statements.find.all(token))])),
    keep(person, id, text, at) {
      const sealed = seal(keys.ensure(key(person), at), key(person), 'search', where(id), { text });
      statements.sweep.run(before(at));
      statements.keep.run(id, person, JSON.stringify(sealed), at);
    },
    find(person, id, now) {
      const row = statements.kept.get(id, person, before(now));
      const own = keys.find(key(person));
      if (row === undefined || own === null) return null;
      try {
        return (unseal(own, JSON.parse(row) as Sealed, where(id)) as { text: string }).text;
      } catch (failure) {
        if (failure instanceof CannotBeOpened) return null;
        throw failure;
      }
    },
    sweep: (now) => void statements.sweep.run(before(now)),
    clear: () => database.exec('DELETE FROM tokens; DELETE FROM checkpoint;'),
    close: () => void database.close(),
  };
}

const before = (at: string): string => new Date(Date.parse(at) - searchMinutes * 60_000).toISOString();

function openFile(file: string): Database.Database {
  // Made here, and not by SQLite, so that nobody else may read it; the files beside it take over its mode.
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file, { fileMustExist: true, timeout: 2000 });
  const empty = database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined;
  if (!empty && Number(database.pragma('application_id', { simple: true })) !== applicationId) {
    database.close();
    throw new Error(`The search index ${file} cannot be used: it is a database of something else.`);
  }
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('secure_delete = ON');
  // SQLite's own measure of two megabytes; better-sqlite3 is compiled to hold sixteen of each file in memory.
  database.pragma('cache_size = -2000');
  if (empty) database.exec(schema);
  else if (Number(database.pragma('user_version', { simple: true })) !== version) {
    database.exec(`DROP TABLE tokens; DROP TABLE checkpoint; DROP TABLE searches; ${schema}`);
  }
  return database;
}

const statementsOf = (database: Database.Database) => ({
  position: database.prepare<[], string>('SELECT position FROM checkpoint').pluck(),
  move: database.prepare<[string]>(
    'INSERT INTO checkpoint (id, position) VALUES (1, ?) ON CONFLICT DO UPDATE SET position = excluded.position',
  ),
  add: database.prepare<[string, string, string]>('INSERT INTO tokens (token, case_id, stream) VALUES (?, ?, ?)'),
  dropStream: database.prepare<[string]>('DELETE FROM tokens WHERE stream = ?'),
  dropCase: database.prepare<[string]>('DELETE FROM tokens WHERE case_id = ?'),
  find: database.prepare<[string], string>('SELECT DISTINCT case_id FROM tokens WHERE token = ?').pluck(),
  keep: database.prepare<[string, string, string, string]>(
    'INSERT INTO searches (id, person, sealed, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ),
  kept: database
    .prepare<[string, string, string], string>('SELECT sealed FROM searches WHERE id = ? AND person = ? AND at > ?')
    .pluck(),
  sweep: database.prepare<[string]>('DELETE FROM searches WHERE at <= ?'),
});
