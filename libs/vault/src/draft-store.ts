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
  /** 0; further ones where two windows saved the same form, each without having seen what the other saved. */
  readonly copy: number;
  readonly savedAt: string;
}

/** A form in a window, as far as what was saved of it goes. */
export interface DraftInWindow {
  /** The draft that it was begun with; null: with none. */
  readonly begunWith: Pick<DraftListed, 'copy' | 'savedAt'> | null;
  /** Of the window: what it saved itself it may save anew, also after somebody went back in it. */
  readonly window: string;
}

export interface DraftKept {
  readonly copy: number;
  /** What another window saved since this one was opened: it stands beside what was kept now. Null: nothing was. */
  readonly meanwhile: DraftListed | null;
}

/** What people have begun and want to finish later. None of it is on record; all of it is sealed. */
export interface DraftStore {
  /**
   * In place of what the form was begun with, or of what its own window saved before. What another window saved
   * meanwhile is never written over: the two then stand side by side. @throws KeyDestroyed, DraftsFull
   */
  keep(place: DraftPlace, typed: unknown, at: string, form: DraftInWindow): DraftKept;
  /** That copy, or else what was saved last. Null where there is none, or where nobody can read it any more. */
  find(
    place: DraftPlace,
    copy?: number,
  ): { readonly typed: unknown; readonly savedAt: string; readonly copy: number } | null;
  /** All that stands at one place, the newest first. */
  at(place: DraftPlace): readonly DraftListed[];
  /** A person's drafts, the newest first; without what was typed, and without those that nobody can read any more. */
  of(person: string): readonly DraftListed[];
  forget(place: DraftPlace, copy: number): void;
  /** What was recorded needs to be kept no longer. What another window saved meanwhile stays. */
  settle(place: DraftPlace, form: DraftInWindow): void;
  /** Those that were not touched since. */
  forgetOlder(than: string): number;
  close(): void;
}

/** So many somebody may have at once, and so many bytes of them, sealed: what nobody comes back to is to be deleted. */
export const mostDrafts = 200;
export const mostDraftBytes = 32 * 1024 * 1024;

/** One more is not kept, and none that stands is dropped for it: whoever saves decides which is needed no longer. */
export class DraftsFull extends Error {
  constructor() {
    super('A person has as many drafts as are kept.');
    this.name = 'DraftsFull';
  }
}

const applicationId = 0x57617944;

const table = `
  CREATE TABLE drafts (
    person TEXT NOT NULL,
    case_id TEXT NOT NULL,
    place TEXT NOT NULL,
    step TEXT NOT NULL,
    about TEXT NOT NULL,
    copy INTEGER NOT NULL,
    saved_in TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (person, case_id, place, step, about, copy)
  ) STRICT, WITHOUT ROWID;
`;

/** Each takes a file from the version before it to its own. The first held one draft for each place. */
const versions = [
  null,
  `ALTER TABLE drafts RENAME TO drafts_of_one;
  ${table}
  INSERT INTO drafts SELECT person, case_id, place, step, about, 0, '', saved_at, sealed FROM drafts_of_one;
  DROP TABLE drafts_of_one;`,
];

interface Row {
  readonly person: string;
  readonly case_id: string;
  readonly place: string;
  readonly step: string;
  readonly about: string;
  readonly copy: number;
  /** The window that saved it last. */
  readonly saved_in: string;
  readonly saved_at: string;
  readonly sealed: string;
}

/** @throws where the file is none of ours, or cannot be written */
export function openDraftStore({ file, keys }: { readonly file: string; readonly keys: KeyStore }): DraftStore {
  const database = openFile(file);
  const statements = statementsOf(database);
  const at = (place: DraftPlace): readonly Row[] => statements.at.all(...named(place));
  /** What nobody can read any more is listed nowhere to be deleted, and takes no room. */
  const hasRoom = (person: string, own: Row | undefined, sealed: string): boolean => {
    const held = statements.sizes
      .all(person)
      .filter(({ case_id }) => keys.state(case_id === '' ? `person:${person}` : `case:${case_id}`) === 'present');
    const drafts = held.reduce((all, { count }) => all + count, 0);
    const bytes = held.reduce((all, { size }) => all + size, 0);
    const grows = sealed.length - (own?.sealed.length ?? 0);
    return (own !== undefined || drafts < mostDrafts) && (grows <= 0 || bytes + grows <= mostDraftBytes);
  };
  const keep = database.transaction((place: DraftPlace, typed: unknown, now: string, form: DraftInWindow) => {
    const rows = at(place);
    const own = rows.find((row) => isOf(row, form));
    const meanwhile = own === undefined ? savedMeanwhile(rows, form) : undefined;
    const copy = own?.copy ?? Math.max(-1, ...rows.map((row) => row.copy)) + 1;
    const key = keyOf(place);
    const sealed = JSON.stringify(seal(keys.ensure(key, now), key, 'draft', whereOf(place, copy), typed));
    if (!hasRoom(place.person, own, sealed)) throw new DraftsFull();
    statements.keep.run(...named(place), copy, form.window, now, sealed);
    return { copy, meanwhile: meanwhile === undefined ? null : listed(meanwhile) };
  });
  return {
    keep: (place, typed, now, form) => keep.immediate(place, typed, now, form),
    find(place, copy) {
      const row = at(place).find((one) => copy === undefined || one.copy === copy);
      const typed = row === undefined ? null : opened(row, place, keys);
      return row === undefined || typed === null ? null : { typed: typed.value, savedAt: row.saved_at, copy: row.copy };
    },
    at: (place) => at(place).map(listed),
    of: (person) =>
      statements.of
        .all(person)
        .map(listed)
        .filter((draft) => keys.state(keyOf(draft)) === 'present'),
    forget: (place, copy) => void statements.forget.run(...named(place), copy),
    settle(place, form) {
      for (const row of at(place)) if (isOf(row, form)) statements.forget.run(...named(place), row.copy);
    },
    forgetOlder: (than) => statements.forgetOlder.run(than).changes,
    close: () => void database.close(),
  };
}

const named = (of: DraftPlace) => [of.person, of.case ?? '', of.place, of.step, of.about] as const;

/** Whether the draft stands as this form knows it: as it was begun with, or as its own window saved it. */
const isOf = (row: Row, { begunWith, window }: DraftInWindow): boolean =>
  row.saved_in === window || (row.copy === begunWith?.copy && row.saved_at === begunWith.savedAt);

/** Of a form that was begun with a draft: that one, saved anew. Once it was recorded or deleted, nothing stands there. */
const savedMeanwhile = (rows: readonly Row[], { begunWith }: DraftInWindow): Row | undefined =>
  begunWith === null ? rows[0] : rows.find(({ copy }) => copy === begunWith.copy);

const listed = (row: Row): DraftListed => ({
  person: row.person,
  case: row.case_id === '' ? null : row.case_id,
  place: row.place,
  step: row.step,
  about: row.about,
  copy: row.copy,
  savedAt: row.saved_at,
});

const keyOf = (place: DraftPlace): string => (place.case === null ? `person:${place.person}` : `case:${place.case}`);

/** Bound to its place: a draft cannot be moved to another person or another step. */
const whereOf = ({ person, place, step, about }: DraftPlace, copy: number) => ({
  stream: `draft:${person}:${place}`,
  revision: copy,
  event: `${step}:${about}`,
});

function opened(row: Row, place: DraftPlace, keys: KeyStore): { value: unknown } | null {
  const key = keys.find(keyOf(place));
  if (key === null) return null;
  try {
    return { value: unseal(key, JSON.parse(row.sealed) as Sealed, whereOf(place, row.copy)) };
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
  bringOn(database, empty, file);
  return database;
}

function bringOn(database: Database.Database, empty: boolean, file: string): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > versions.length) {
    database.close();
    throw new Error(`The drafts ${file} cannot be used: a newer release of Waymark wrote them.`);
  }
  const steps = empty ? [table] : versions.slice(version);
  const run = database.transaction(() => {
    for (const step of steps) if (step !== null) database.exec(step);
    database.pragma(`application_id = ${applicationId}`);
    database.pragma(`user_version = ${versions.length}`);
  });
  if (steps.length > 0) run.immediate();
}

type Place = [person: string, caseId: string, place: string, step: string, about: string];
const atPlace = 'person = ? AND case_id = ? AND place = ? AND step = ? AND about = ?';

const statementsOf = (database: Database.Database) => ({
  keep: database.prepare<[...Place, number, string, string, string]>(
    `INSERT INTO drafts (person, case_id, place, step, about, copy, saved_in, saved_at, sealed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET saved_in = excluded.saved_in, saved_at = excluded.saved_at, sealed = excluded.sealed`,
  ),
  at: database.prepare<Place, Row>(`SELECT * FROM drafts WHERE ${atPlace} ORDER BY saved_at DESC, copy DESC`),
  of: database.prepare<[string], Row>('SELECT * FROM drafts WHERE person = ? ORDER BY saved_at DESC'),
  sizes: database.prepare<[string], { case_id: string; count: number; size: number }>(
    'SELECT case_id, count(*) AS count, sum(length(sealed)) AS size FROM drafts WHERE person = ? GROUP BY case_id',
  ),
  forget: database.prepare<[...Place, number]>(`DELETE FROM drafts WHERE ${atPlace} AND copy = ?`),
  forgetOlder: database.prepare<[string]>('DELETE FROM drafts WHERE saved_at < ?'),
});
