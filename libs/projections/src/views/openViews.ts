import type { Database } from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Projection } from '../projection';
import { projections } from '../projections';
import { createIndexes, createTables } from './createTables';
import { kyselyOver, openFile } from './database';
import { ViewsOutdated, ViewsUnreadable } from './errors';
import type { ViewTables } from './viewTables';

export interface ViewsOptions {
  readonly file: string;
  /** Beside a running server. Otherwise the file is created when it does not exist. */
  readonly readOnly: boolean;
}

export interface Views {
  readonly file: string;
  readonly db: Kysely<ViewTables>;
  readonly projections: readonly Projection[];
  close(): Promise<void>;
}

/**
 * Opens the read models. Everything in them can be rebuilt from the log, so `synchronous=NORMAL` is enough here: after
 * a power cut the file is whole, perhaps a moment behind, and the checkpoint in it says where to go on.
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
  const database = opened(file, readOnly);
  const db = kyselyOver(database);
  try {
    if (!readOnly) {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
      if (isEmpty(database)) await createAll(db, projections);
    }
    await checkModels(db, file, database, projections);
  } catch (error) {
    await db.destroy();
    throw inPlainWords(file, error);
  }
  return { file, db, projections, close: () => db.destroy() };
}

function opened(file: string, readOnly: boolean): Database {
  try {
    return openFile(file, readOnly);
  } catch (error) {
    throw inPlainWords(file, error);
  }
}

const isEmpty = (database: Database): boolean =>
  database.prepare('select count(*) from sqlite_schema').pluck().get() === 0;

const createAll = (db: Kysely<ViewTables>, projections: readonly Projection[]): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await createTables(transaction, projections);
    await createIndexes(transaction, projections);
  });

async function checkModels(
  db: Kysely<ViewTables>,
  file: string,
  database: Database,
  projections: readonly Projection[],
): Promise<void> {
  const held = database.prepare("select count(*) from sqlite_schema where name in ('models', 'checkpoint')").pluck();
  if (held.get() !== 2) throw new ViewsUnreadable(file, isEmpty(database) ? 'it is empty' : 'it is another database');
  const made = new Map(
    (await db.selectFrom('models').selectAll().execute()).map(({ name, version }) => [name, version]),
  );
  const wanted = new Map(projections.map(({ name, version }) => [name, version]));
  const differing = [...new Set([...made.keys(), ...wanted.keys()])].filter(
    (name) => made.get(name) !== wanted.get(name),
  );
  if (differing.length > 0) throw new ViewsOutdated(file, differing);
}

const words: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'it is not a SQLite database',
  SQLITE_CORRUPT: 'it is damaged',
  SQLITE_CANTOPEN: 'it cannot be opened (does it exist, and may this user open it?)',
};

function inPlainWords(file: string, error: unknown): unknown {
  // better-sqlite3 reports a missing folder by a TypeError of its own.
  if (error instanceof TypeError) return new ViewsUnreadable(file, 'its folder does not exist', { cause: error });
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const said = words[code.split('_').slice(0, 2).join('_')];
  return said === undefined ? error : new ViewsUnreadable(file, said, { cause: error });
}
