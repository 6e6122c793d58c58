import type Database from 'better-sqlite3';
import { openVersionedFile } from './versioned-file';

const versions = [
  `CREATE TABLE reads (
    number INTEGER NOT NULL PRIMARY KEY,
    case_id TEXT,
    text TEXT NOT NULL,
    hash BLOB NOT NULL
  ) STRICT;
  CREATE INDEX reads_of_case ON reads (case_id, number);`,
];

/** Who looked at what, in a file of its own. @throws UnreadableAccessFile */
export const openReadsFile = (file: string): Database.Database =>
  openVersionedFile({
    file,
    applicationId: 0x57617952,
    versions,
    looks: ['SELECT number, text, hash FROM reads LIMIT 1'],
  });
