import { OutcomeUnknown, StoreUnavailable } from '../port';

/** A newer Waymark wrote this store. It is left as it is. */
export class StoreNewer extends Error {
  constructor(
    readonly file: string,
    readonly version: number,
    readonly known: number,
  ) {
    super(
      `${file} was written by a newer Waymark (store version ${version}, this one knows ${known}). Update Waymark.`,
    );
    this.name = 'StoreNewer';
  }
}

/** The file is no event store, is damaged, or cannot be opened. It is left as it is. */
export class StoreUnreadable extends Error {
  constructor(
    readonly file: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${file} cannot be read as an event store: ${reason}.`, options);
    this.name = 'StoreUnreadable';
  }
}

const unreadable: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'it is not a SQLite database',
  SQLITE_CORRUPT: 'it is damaged',
  SQLITE_CANTOPEN: 'it cannot be opened (does the folder exist, and may this user open it?)',
  SQLITE_PERM: 'this user may not open it',
  SQLITE_AUTH: 'this user may not open it',
};

const unavailable: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'The disk is full.',
  SQLITE_BUSY: 'Another process is writing to the store.',
  SQLITE_LOCKED: 'Another process is writing to the store.',
  SQLITE_READONLY: 'The store may not be written to.',
  SQLITE_IOERR: 'The disk could not be read or written.',
  SQLITE_NOMEM: 'There is not enough memory.',
  SQLITE_TOOBIG: 'The store takes no text of this length.',
};

/** What SQLite says, in plain words. Anything that is not SQLite's is handed back as it is. */
export function inPlainWords(file: string, error: unknown): unknown {
  if (!isOfSqlite(error)) return error;
  const code = primaryCode(error);
  const damage = unreadable[code];
  if (damage) return new StoreUnreadable(file, damage, { cause: error });
  return new StoreUnavailable(unavailable[code] ?? `The store answered ${error.code}.`, { cause: error });
}

/**
 * When a commit itself meets an I/O error, the log may hold it all the same after a crash: SQLite takes it back in this
 * process, but what the disk did with the bytes, nobody knows.
 */
export function commitInPlainWords(file: string, error: unknown): unknown {
  if (isOfSqlite(error) && primaryCode(error) === 'SQLITE_IOERR') {
    return new OutcomeUnknown('The disk failed while the events were being made durable.', { cause: error });
  }
  return inPlainWords(file, error);
}

/** Reading writes nothing into the store: what is full then is where SQLite keeps a list that is long. */
export function readingInPlainWords(file: string, error: unknown): unknown {
  if (isOfSqlite(error) && primaryCode(error) === 'SQLITE_FULL') {
    return new StoreUnavailable(noTemporaryRoom, { cause: error });
  }
  return inPlainWords(file, error);
}

const noTemporaryRoom = 'The folder for temporary files is full (SQLITE_TMPDIR, else TMPDIR, else /var/tmp).';

/**
 * Known by its code, not by its class: the native module throws the class of whoever loaded it first in this process,
 * and a test runner loads it several times.
 */
function isOfSqlite(error: unknown): error is { readonly code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('SQLITE_');
}

/** `SQLITE_IOERR_FSYNC` is a kind of `SQLITE_IOERR`. */
function primaryCode({ code }: { readonly code: string }): string {
  return code.split('_').slice(0, 2).join('_');
}
