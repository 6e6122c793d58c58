import type { Database } from 'better-sqlite3';
import { StoreNewer, StoreUnreadable } from './store-errors';

/** Raised when the tables change in a way that an older Waymark would misread. */
export const storeVersion = 1;

const tables = `
  create table meta (name text primary key, value text not null) strict, without rowid;
  create table events (
    position integer primary key,
    stream text not null,
    revision integer not null,
    id text not null,
    type text not null,
    text text not null,
    unique (stream, revision)
  ) strict;
  insert into meta (name, value) values ('kind', 'waymark-events'), ('version', '${storeVersion}');
`;

export function isEmpty(database: Database): boolean {
  return database.prepare('select count(*) from sqlite_schema').pluck().get() === 0;
}

export function createTables(database: Database): void {
  database
    .transaction(() => {
      // Another process may have been quicker.
      if (isEmpty(database)) database.exec(tables);
    })
    .immediate();
}

/** Refuses other databases, and stores of a newer Waymark, before anything is written. */
export function checkTables(database: Database, file: string): void {
  const isStore = database.prepare("select count(*) from sqlite_schema where name in ('meta', 'events')").pluck();
  if (isStore.get() !== 2) throw new StoreUnreadable(file, 'it is another database');
  const meta = new Map(database.prepare<[], [string, string]>('select name, value from meta').raw().all());
  if (meta.get('kind') !== 'waymark-events') throw new StoreUnreadable(file, 'it is another database');
  const version = Number(meta.get('version'));
  if (!Number.isSafeInteger(version)) throw new StoreUnreadable(file, 'it does not say its version');
  if (version > storeVersion) throw new StoreNewer(file, version, storeVersion);
}
