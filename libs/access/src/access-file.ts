import type Database from 'better-sqlite3';
import { openVersionedFile } from './versioned-file';

const versions = [
  `CREATE TABLE tokens (
    hash BLOB NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    label TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT
  ) STRICT, WITHOUT ROWID;`,
  `ALTER TABLE tokens ADD COLUMN rights TEXT NOT NULL DEFAULT 'record';
  ALTER TABLE tokens ADD COLUMN cases TEXT;
  CREATE TABLE accounts (
    sign_in TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    made_at TEXT NOT NULL,
    password_set_at TEXT NOT NULL,
    disabled_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sessions (
    hash BLOB NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    form_hash BLOB NOT NULL UNIQUE,
    person TEXT NOT NULL,
    device TEXT NOT NULL,
    started_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    ended_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_by_person ON sessions (person, started_at);
  CREATE TABLE kept_forms (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    address TEXT NOT NULL,
    sealed TEXT NOT NULL,
    kept_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX kept_forms_by_person ON kept_forms (person, kept_at);`,
  `ALTER TABLE kept_forms ADD COLUMN ended TEXT;`,
  `CREATE TABLE owed_deeds (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    deed TEXT NOT NULL,
    done_by TEXT NOT NULL,
    done_at TEXT NOT NULL
  ) STRICT;`,
];

/** Who has access: accounts, sessions and tokens, in a file of their own. @throws UnreadableAccessFile */
export const openAccessFile = (file: string): Database.Database =>
  openVersionedFile({
    file,
    applicationId: 0x57617941,
    versions,
    looks: ['SELECT hash, expires_at, revoked_at FROM tokens LIMIT 1', 'SELECT person, password FROM accounts LIMIT 1'],
  });
