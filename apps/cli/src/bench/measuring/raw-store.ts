import Database from 'better-sqlite3';
import { openSqliteEventStore } from '@waymark/event-store';

/** A row as the event store keeps it. */
export interface Row {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly text: string;
}

export interface RawStore {
  /** One transaction, one wait for the disk. */
  write(rows: readonly Row[]): void;
  close(): void;
}

const insertion = 'insert into events (position, stream, revision, id, type, text) values (?, ?, ?, ?, ?, ?)';

/** The store's own file without the store: bare better-sqlite3 on the very same columns and indexes. */
export async function openRawStore(file: string, synchronous: 'FULL' | 'OFF'): Promise<RawStore> {
  await openSqliteEventStore({ file, readOnly: false, pollMilliseconds: 1_000 }).close();
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${synchronous}`);
  const insert = database.prepare<[number, string, number, string, string, string]>(insertion);
  const begin = database.prepare('begin immediate');
  const commit = database.prepare('commit');
  let position = 0;
  const writeOne = ({ stream, revision, id, type, text }: Row) =>
    insert.run(++position, stream, revision, id, type, text);
  return {
    write(rows) {
      // A single statement is a transaction by itself, and the fastest there is.
      if (rows.length === 1) return void writeOne(rows[0]!);
      begin.run();
      for (const row of rows) writeOne(row);
      commit.run();
    },
    close: () => void database.close(),
  };
}
