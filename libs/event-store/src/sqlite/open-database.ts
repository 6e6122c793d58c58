import SqliteDatabase, { type Database } from 'better-sqlite3';
import { checkTables, createTables, isEmpty } from './schema';
import { inPlainWords, StoreUnreadable } from './store-errors';

/** How long SQLite waits, in milliseconds, while another process holds its lock. */
const lockTimeout = 2_000;
const full = 2;
/** Of the file's pages, held in memory. What is read again is folded already; better-sqlite3 would hold 16 MB. */
const cachedKilobytes = 4_000;

export function openDatabase(file: string, readOnly: boolean): Database {
  try {
    return readOnly ? openForReading(file) : openForWriting(file);
  } catch (error) {
    // better-sqlite3 reports a missing folder by a TypeError of its own.
    if (error instanceof TypeError) throw new StoreUnreadable(file, 'its folder does not exist', { cause: error });
    throw inPlainWords(file, error);
  }
}

function openForReading(file: string): Database {
  const database = new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: lockTimeout });
  return closingOnError(database, () => {
    if (isEmpty(database)) throw new StoreUnreadable(file, 'it is empty');
    checkTables(database, file);
  });
}

function openForWriting(file: string): Database {
  const database = new SqliteDatabase(file, { timeout: lockTimeout });
  return closingOnError(database, () => {
    // What stands there is looked at before anything is set: the journal mode is written into the file.
    if (!isEmpty(database)) checkTables(database, file);
    makeDurable(database, file);
    createTables(database);
    checkTables(database, file);
  });
}

/**
 * better-sqlite3 is compiled so that WAL means `synchronous=NORMAL`, where a power cut takes back what was acknowledged.
 * Both settings are read back, because SQLite ignores silently what it cannot do.
 */
function makeDurable(database: Database, file: string): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const journal = database.pragma('journal_mode', { simple: true });
  if (journal !== 'wal') throw new StoreUnreadable(file, `its file system allows no write-ahead log, only ${journal}`);
  const synchronous = database.pragma('synchronous', { simple: true });
  if (synchronous !== full) throw new StoreUnreadable(file, `its writes would not be durable (${synchronous})`);
}

function closingOnError(database: Database, prepare: () => void): Database {
  try {
    database.pragma(`cache_size = -${cachedKilobytes}`);
    prepare();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
