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

export const kyselyOver = (database: KyselySqlite): Kysely<ViewTables> =>
  new Kysely<ViewTables>({ dialect: new SqliteDialect({ database }) });

/** A database for Kysely that keeps its statements, which Kysely would prepare each time, and may be exchanged. */
export class ExchangeableDatabase implements KyselySqlite {
  private readonly kept = new Map<string, Statement>();

  constructor(private database: Database) {}

  prepare(text: string): ReturnType<KyselySqlite['prepare']> {
    const known = this.kept.get(text);
    if (known !== undefined) return known as never;
    const statement = this.database.prepare(text);
    this.kept.set(text, statement);
    if (this.kept.size > statementsKept) this.kept.delete(this.kept.keys().next().value!);
    return statement as never;
  }

  exchange(database: Database): void {
    this.close();
    this.database = database;
  }

  close(): void {
    this.kept.clear();
    this.database.close();
  }
}
