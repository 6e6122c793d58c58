import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase as KyselySqlite } from 'kysely';
import type { ViewTables } from './view-tables';

/** How long SQLite waits, in milliseconds, while another process holds its lock. */
const lockTimeout = 2_000;

/** Enough for every query of every page; the writer's statements are the most often used. */
const statementsKept = 256;

export function openFile(file: string, readOnly: boolean): Database {
  return new SqliteDatabase(file, { readonly: readOnly, fileMustExist: readOnly, timeout: lockTimeout });
}

export const kyselyOver = (database: KyselySqlite): Kysely<ViewTables> =>
  new Kysely<ViewTables>({ dialect: new SqliteDialect({ database }) });

type Prepared = ReturnType<KyselySqlite['prepare']>;
type Row = Record<string, unknown>;

/** A query's rows are taken as lists and named here: that costs half of what it costs to have SQLite's binding name them. */
function prepared(statement: Statement): Prepared {
  if (!statement.reader) return statement as never;
  const names = statement.columns().map(({ name }) => name);
  const named = (values: readonly unknown[]): Row => {
    const row: Row = {};
    for (let place = 0; place < names.length; place += 1) row[names[place]!] = values[place];
    return row;
  };
  const lists = statement.raw() as Statement<unknown[], unknown[]>;
  return {
    reader: true,
    all: (parameters) => lists.all(parameters).map(named),
    run: (parameters) => lists.run(parameters),
    *iterate(parameters) {
      for (const values of lists.iterate(parameters)) yield named(values);
    },
  };
}

const nothingToDo: Prepared = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

/** A database for Kysely that keeps its statements, which Kysely would prepare each time, and may be exchanged. */
export class ExchangeableDatabase implements KyselySqlite {
  private readonly kept = new Map<string, Prepared>();
  private exchanged = 0;

  constructor(private database: Database) {}

  prepare(text: string): Prepared {
    // SQLite takes a transaction back by itself where the disk is full. Kysely asks for it all the same, and would tell
    // of that failure instead of the first.
    if (text === 'rollback' && !this.database.inTransaction) return nothingToDo;
    const known = this.kept.get(text);
    if (known !== undefined) return known;
    const statement = prepared(this.database.prepare(text));
    this.kept.set(text, statement);
    if (this.kept.size > statementsKept) this.kept.delete(this.kept.keys().next().value!);
    return statement;
  }

  /** Another text after every write and every exchange. What was read before and after the same text is the same. */
  standing(): string {
    const [changes] = this.prepare('SELECT total_changes() AS changes').all([]) as [{ changes: number }];
    return `${this.exchanged}:${changes.changes}`;
  }

  exchange(database: Database): void {
    this.close();
    this.database = database;
    this.exchanged += 1;
  }

  close(): void {
    this.kept.clear();
    this.database.close();
  }
}
