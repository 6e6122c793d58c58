/** The read models were made by another version of Waymark. They can be rebuilt at any time. */
export class ViewsOutdated extends Error {
  constructor(
    readonly file: string,
    readonly models: readonly string[],
  ) {
    super(`The read models in ${file} were made by another version (${models.join(', ')}). Run "waymark rebuild".`);
    this.name = 'ViewsOutdated';
  }
}

/** The file holds no read models, is damaged, or cannot be opened. It can be rebuilt from the log. */
export class ViewsUnreadable extends Error {
  constructor(
    readonly file: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${file} cannot be read as read models: ${reason}.`, options);
    this.name = 'ViewsUnreadable';
  }
}

const words: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'it is not a SQLite database',
  SQLITE_CORRUPT: 'it is damaged',
  SQLITE_CANTOPEN: 'it cannot be opened (does it exist, and may this user open it?)',
};

export function inPlainWords(file: string, error: unknown): unknown {
  // better-sqlite3 reports a missing folder by a TypeError of its own.
  if (error instanceof TypeError) return new ViewsUnreadable(file, 'its folder does not exist', { cause: error });
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const said = words[code.split('_').slice(0, 2).join('_')];
  return said === undefined ? error : new ViewsUnreadable(file, said, { cause: error });
}
