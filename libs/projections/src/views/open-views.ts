import type { Database } from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Projection } from '../projection';
import { projections } from '../projections';
import { createIndexes, createTables } from './create-tables';
import { ExchangeableDatabase, kyselyOver, openFile } from './database';
import { inPlainWords, ViewsOutdated, ViewsUnreadable } from './errors';
import { discardOlder, fileInUse } from './files';
import { RecordsStanding } from './records-standing';
import type { ViewTables } from './view-tables';

export interface ViewsOptions {
  readonly file: string;
  /** Beside a running server. Otherwise the file is created when it does not exist. */
  readonly readOnly: boolean;
}

export interface Views {
  readonly file: string;
  readonly db: Kysely<ViewTables>;
  readonly projections: readonly Projection[];
  /**
   * Names what the read models hold now: another text after everything that this process wrote to them, and after a
   * rebuild. What was made of them under the same text can be shown again. Another process's writes it does not tell.
   */
  standing(): string;
  /** The same of one table: what is made of its rows alone outlives what is written beside them. */
  standingOf(table: keyof ViewTables): string;
  /** The same record by record. Null beside another process that writes them: nothing read may be kept there. */
  readonly records: RecordsStanding | null;
  /** Goes over to read models that were rebuilt meanwhile, between two queries. Stays where there are none. */
  takeUpRebuilt(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the read models in use. Everything in them can be rebuilt from the log, so `synchronous=NORMAL` is enough here:
 * after a power cut the file is whole, perhaps a moment behind, and the checkpoint in it says where to go on.
 *
 * @throws ViewsOutdated when they were made by another version: rebuild them
 * @throws ViewsUnreadable when the file holds something else, is damaged or cannot be opened
 */
export const openViews = (options: ViewsOptions): Promise<Views> => openViewsOf(options, projections);

/** The same for other projections than the house's: specs try their own. */
export async function openViewsOf(
  { file, readOnly }: ViewsOptions,
  projections: readonly Projection[],
): Promise<Views> {
  const found = openInUse(file, readOnly);
  let opened = found.file;
  const exchangeable = new ExchangeableDatabase(found.database);
  const db = kyselyOver(exchangeable);
  try {
    await check(db, file, readOnly, projections);
  } catch (error) {
    await db.destroy();
    throw inPlainWords(opened, error);
  }
  if (!readOnly) discardOlder(file);
  const records = readOnly ? null : new RecordsStanding();
  const takeUpRebuilt = async (): Promise<void> => {
    const newest = fileInUse(file);
    // The one connection is held meanwhile, so that no transaction is under way.
    if (newest !== opened) {
      await db.connection().execute(async () => {
        exchangeable.exchange(openWhole(newest, readOnly));
        records?.anew();
      });
    }
    opened = newest;
    if (!readOnly) discardOlder(file);
  };
  const standing = (): string => exchangeable.standing();
  const standingOf = (table: string): string => (records === null ? standing() : String(records.ofTable(table)));
  return { file, db, projections, standing, standingOf, records, takeUpRebuilt, close: () => db.destroy() };
}

/** Between finding the file and opening it, a rebuild may take over and remove it: then it is looked for again. */
function openInUse(file: string, readOnly: boolean): { readonly file: string; readonly database: Database } {
  for (;;) {
    const used = fileInUse(file);
    try {
      return { file: used, database: openWhole(used, readOnly) };
    } catch (error) {
      if (fileInUse(file) === used) throw error;
    }
  }
}

/** Read models beyond this size are read the usual way from there on. */
const mappedBytes = 2 ** 30;
/** For what is written alone: what is read is mapped. better-sqlite3 would hold 16 MB. */
const cachedKilobytes = 4_000;

function openWhole(file: string, readOnly: boolean): Database {
  let database: Database | null = null;
  try {
    database = openFile(file, readOnly);
    // A page of a partnership reads a little of many cases: from memory that the system shares, not call by call.
    database.pragma(`mmap_size = ${mappedBytes}`);
    database.pragma(`cache_size = -${cachedKilobytes}`);
    if (!readOnly) {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
    }
    return database;
  } catch (error) {
    database?.close();
    throw inPlainWords(file, error);
  }
}

async function check(
  db: Kysely<ViewTables>,
  file: string,
  readOnly: boolean,
  projections: readonly Projection[],
): Promise<void> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  if (tables.length === 0 && !readOnly) return createAll(db, projections);
  if (!tables.includes('models') || !tables.includes('checkpoint')) {
    throw new ViewsUnreadable(file, tables.length === 0 ? 'it is empty' : 'it is another database');
  }
  const rows = await db.selectFrom('models').selectAll().execute();
  const made = new Map(rows.map(({ name, version }) => [name, version]));
  const wanted = new Map(projections.map(({ name, version }) => [name, version]));
  const names = [...new Set([...made.keys(), ...wanted.keys()])];
  const differing = names.filter((name) => made.get(name) !== wanted.get(name));
  if (differing.length > 0) throw new ViewsOutdated(file, differing);
}

const createAll = (db: Kysely<ViewTables>, projections: readonly Projection[]): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await createTables(transaction, projections);
    await createIndexes(transaction, projections);
  });
