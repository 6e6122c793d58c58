import type Database from 'better-sqlite3';
import { written } from './why-it-failed';

/** Forms that came in after their session had ended, sealed, each for the person for whom it was drawn. */
export interface KeptFormStore {
  keep(form: KeptForm): void;
  /** Null where there is none, or it is somebody else's. */
  find(id: string, person: string): KeptForm | null;
  /** The latest first. */
  of(person: string): KeptForm[];
  forget(id: string, person: string): void;
}

export interface KeptForm {
  readonly id: string;
  readonly person: string;
  /** To which it was sent, and is sent again. */
  readonly address: string;
  /** What was typed, as only the person's key opens it. */
  readonly sealed: string;
  readonly keptAt: string;
}

const keptDays = 7;
const mostOfAPerson = 20;

export function keptFormStoreOn(database: Database.Database): KeptFormStore {
  const statements = statementsOf(database);
  const keep = database.transaction((form: KeptForm) => {
    statements.sweep.run(new Date(Date.parse(form.keptAt) - keptDays * 86_400_000).toISOString());
    statements.insert.run(form);
    for (const { id, person } of statements.of.all(form.person).slice(mostOfAPerson)) statements.forget.run(id, person);
  });
  return {
    keep: (form) => written(() => keep.immediate(form)),
    find: (id, person) => statements.find.get(id, person) ?? null,
    of: (person) => statements.of.all(person),
    forget: (id, person) => void written(() => statements.forget.run(id, person)),
  };
}

const columns = 'id, person, address, sealed, kept_at AS keptAt';

const statementsOf = (database: Database.Database) => ({
  insert: database.prepare(
    'INSERT INTO kept_forms (id, person, address, sealed, kept_at) VALUES (@id, @person, @address, @sealed, @keptAt)',
  ),
  find: database.prepare<[string, string], KeptForm>(`SELECT ${columns} FROM kept_forms WHERE id = ? AND person = ?`),
  of: database.prepare<[string], KeptForm>(
    `SELECT ${columns} FROM kept_forms WHERE person = ? ORDER BY kept_at DESC, id`,
  ),
  forget: database.prepare<[string, string]>('DELETE FROM kept_forms WHERE id = ? AND person = ?'),
  sweep: database.prepare<[string]>('DELETE FROM kept_forms WHERE kept_at < ?'),
});
