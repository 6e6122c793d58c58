import { NotStored } from './errors';

/** What SQLite and the file system say, in words for the person who runs Waymark. */
const reasons: Readonly<Record<string, string>> = {
  SQLITE_BUSY: 'another process is using it',
  SQLITE_CANTOPEN: 'it cannot be opened',
  SQLITE_CORRUPT: 'it is damaged',
  SQLITE_FULL: 'the disk is full',
  SQLITE_NOTADB: 'it is not a database',
  SQLITE_READONLY: 'it may not be written to',
  EACCES: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  EROFS: 'it may not be written to',
};

export function whyItFailed(error: unknown): string {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  const known = Object.keys(reasons).find((name) => code === name || code.startsWith(`${name}_`));
  return known === undefined ? String(error) : reasons[known]!;
}

/** @throws NotStored */
export function written<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code === undefined) throw error;
    throw new NotStored(whyItFailed(error), { cause: error });
  }
}
