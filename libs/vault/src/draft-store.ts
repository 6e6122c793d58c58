import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { KeyStore } from './keys';
import { CannotBeOpened, seal, unseal, type Sealed } from './sealing';

/** Where a draft belongs: whose it is, and what it is to become. Ids and names of ours alone. */
export interface DraftPlace {
  readonly person: string;
  /** The case whose key seals it; null: there is none yet, and the person's own key does. */
  readonly case: string | null;
  /** The record that it is for: of a workflow in the case, or what is to be opened. */
  readonly place: string;
  readonly step: string;
  /** What it is about, where one step of a record may have several drafts; else empty. */
  readonly about: string;
}

export interface DraftListed extends DraftPlace {
  readonly savedAt: string;
}

/** What people have begun and want to finish later. None of it is on record; all of it is sealed. */
export interface DraftStore {
  /** In place of what stood there before. @throws KeyDestroyed */
  keep(place: DraftPlace, typed: unknown, at: string): void;
  /** Null where there is none, or where nobody can read it any more. */
  find(place: DraftPlace): { readonly typed: unknown; readonly savedAt: string } | null;
  /** A person's drafts, the newest first; without what was typed, and without those that nobody can read any more. */
  of(person: string): readonly DraftListed[];
  forget(place: DraftPlace): void;
  /** Those that were not touched since. */
  forgetOlder(than: string): number;
  close(): void;
}

const applicationId = 0x57617944;

const schema = `
  CREATE TABLE drafts (
    person TEXT NOT NULL,
    case_id TEXT NOT NULL,
    place TEXT NOT NULL,
    step TEXT NOT NULL,
    about TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (person, case_id, place, step, about)
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = 1;
`;

interface Row {
  readonly person: string;
  readonly case_id: string;
  readonly place: string;
  readonly step: string;
  readonly about: string;
  readonly saved_at: string;
  readonly sealed: string;
}

/** @throws where the file is none of ours, or cannot be written */
export function openDraftStore({ file, keys }: { readonly file: string; readonly keys: KeyStore }): DraftStore {
  const database = openFile(file);
  const statements = statementsOf(database);
  const named = (of: DraftPlace) => [of.person, of.case ?? '', of.place, of.step, of.about] as const;
  return {
    keep(place, typed, at) {
      const key = keyOf(place);
      const sealed = seal(keys.ensure(key, at), key, 'draft', whereOf(place), typed);
      statements.keep.run(...named(place), at, JSON.stringify(sealed));
    },
    find(place) {
      const row = statements.find.get(...named(place));
      const typed = row === undefined ? null : opened(row, place, keys);
      return row === undefined || typed === null ? null : { typed: typed.value, savedAt: row.saved_at };
    },
    of: (person) =>
      statements.of
        .all(person)
        .map(listed)
        .filter((draft) => keys.state(keyOf(draft)) === 'present'),
    forget: (place) => void statements.forget.run(...named(place)),
    forgetOlder: (than) => statements.forgetOlder.run(than).changes,
    close: () => void database.close(),
  };
}

const listed = (row: Row): DraftListed => ({
  person: row.person,
  case: row.case_id === '' ? null : row.case_id,
  place: row.place,
  step: row.step,
  about: row.about,
  savedAt: row.saved_at,
});

const keyOf = (place: DraftPlace): string => (place.case === null ? `person:${place.person}` : `case:${place.case}`);

/** Bound to its place: a draft cannot be moved to another person or another step. */
const whereOf = ({ person, place, step, about }: DraftPlace) => ({
  stream: `draft:${person}:${place}`,
  revision: 0,
  event: `${step}:${about}`,
});

function opened(row: Row, place: DraftPlace, keys: KeyStore): { value: unknown } | null {
  const key = keys.find(keyOf(place));
  if (key === null) return null;
  try {
    return { value: unseal(key, JSON.parse(row.sealed) as Sealed, whereOf(place)) };
  } catch (failure) {
    if (failure instanceof CannotBeOpened) return null;
    throw failure;
  }
}

function openFile(file: string): Database.Database {
  // Made here, and not by SQLite, so that nobody else may read it; the files beside it take over its mode.
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file, { fileMustExist: true, timeout: 2000 });
  const empty = database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined;
  if (!empty && Number(database.pragma('application_id', { simple: true })) !== applicationId) {
    database.close();
    throw new Error(`The drafts ${file} cannot be used: it is a database of something else.`);
  }
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  if (empty) database.exec(schema);
  return database;
}

const statementsOf = (database: Database.Database) => ({
  keep: database.prepare<[string, string, string, string, string, string, string]>(
    `INSERT INTO drafts (person, case_id, place, step, about, saved_at, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET saved_at = excluded.saved_at, sealed = excluded.sealed`,
  ),
  find: database.prepare<[string, string, string, string, string], Row>(
    'SELECT * FROM drafts WHERE person = ? AND case_id = ? AND place = ? AND step = ? AND about = ?',
  ),
  of: database.prepare<[string], Row>('SELECT * FROM drafts WHERE person = ? ORDER BY saved_at DESC'),
  forget: database.prepare<[string, string, string, string, string]>(
    'DELETE FROM drafts WHERE person = ? AND case_id = ? AND place = ? AND step = ? AND about = ?',
  ),
  forgetOlder: database.prepare<[string]>('DELETE FROM drafts WHERE saved_at < ?'),
});
