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
  ENOENT: 'it, or its folder, does not exist',
  ENOSPC: 'the disk is full',
  EROFS: 'it may not be written to',
};

export function whyItFailed(error: unknown): string {
  const code = codeOf(error);
  // Extended codes, such as SQLITE_CORRUPT_VTAB, begin with the plain one.
  const known = Object.keys(reasons).find((name) => code === name || code.startsWith(`${name}_`));
  return known === undefined ? String(error) : reasons[known]!;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
