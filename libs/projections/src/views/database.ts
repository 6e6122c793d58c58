import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase as KyselySqlite } from 'kysely';
import type { ViewTables } from './viewTables';

/** How long SQLite waits, in milliseconds, while another process holds its lock. */
const lockTimeout = 2_000;

/** Enough for every query of every page; the writer's statements are the most often used. */
const statementsKept = 256;

export function openFile(file: string, readOnly: boolean): Database {
  return new SqliteDatabase(file, { readonly: readOnly, fileMustExist: readOnly, timeout: lockTimeout });
}

export const kyselyOver = (database: Database): Kysely<ViewTables> =>
  new Kysely<ViewTables>({ dialect: new SqliteDialect({ database: keepingStatements(database) }) });

/** Kysely prepares a statement each time that it runs one; the same text is prepared once here. */
function keepingStatements(database: Database): KyselySqlite {
  const kept = new Map<string, Statement>();
  return {
    close: () => database.close(),
    prepare(text) {
      const known = kept.get(text);
      if (known !== undefined) return known as never;
      const statement = database.prepare(text);
      kept.set(text, statement);
      if (kept.size > statementsKept) kept.delete(kept.keys().next().value!);
      return statement as never;
    },
  };
}
