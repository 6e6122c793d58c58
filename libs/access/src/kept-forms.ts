import type Database from 'better-sqlite3';
import { written } from './why-it-failed';

/** Forms that came in after their session had ended, sealed, each for the person for whom it was drawn. */
export interface KeptFormStore {
  keep(form: KeptForm): void;
  /** Null where there never was one, or it is somebody else's. `at`: the moment of the question. */
  find(id: string, person: string, at: string): KeptForm | EndedForm | null;
  /** Those that can be read, the latest first. */
  of(person: string): KeptForm[];
  /** What was typed goes at once. That there was a form, and what became of it, is told to its own person for a while. */
  forget(id: string, person: string, ended: EndOfKeptForm): void;
  /** What was typed more than a week ago goes, and of whom nothing is told any more. */
  sweep(at: string): void;
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

/** `expired`: it waited for longer than a form is kept, or others came after it. */
export type EndOfKeptForm = 'sent on' | 'thrown away' | 'expired';

export interface EndedForm {
  readonly id: string;
  readonly keptAt: string;
  readonly ended: EndOfKeptForm;
}

export const keptFormDays = 7;
/** So long it is told what became of a form. */
const toldDays = 90;
export const mostKeptForms = 20;

const daysBefore = (at: string, days: number): string => new Date(Date.parse(at) - days * 86_400_000).toISOString();

export function keptFormStoreOn(database: Database.Database): KeptFormStore {
  const statements = statementsOf(database);
  const sweep = (at: string): void => {
    statements.expire.run(daysBefore(at, keptFormDays));
    statements.remove.run(daysBefore(at, toldDays));
  };
  const keep = database.transaction((form: KeptForm) => {
    sweep(form.keptAt);
    statements.insert.run(form);
    for (const { id, person } of statements.of.all(form.person).slice(mostKeptForms))
      statements.end.run('expired', id, person);
  });
  return {
    keep: (form) => written(() => keep.immediate(form)),
    find(id, person, at) {
      const found = statements.find.get(id, person);
      if (found === undefined) return null;
      const { ended, ...form } = found;
      const { keptAt } = form;
      if (ended !== null) return { id, keptAt, ended };
      return keptAt < daysBefore(at, keptFormDays) ? { id, keptAt, ended: 'expired' } : form;
    },
    of: (person) => statements.of.all(person),
    forget: (id, person, ended) => void written(() => statements.end.run(ended, id, person)),
    sweep: (at) => void written(() => sweep(at)),
  };
}

const columns = 'id, person, address, sealed, kept_at AS keptAt';
const empty = "address = '', sealed = ''";

const statementsOf = (database: Database.Database) => ({
  insert: database.prepare(
    'INSERT INTO kept_forms (id, person, address, sealed, kept_at) VALUES (@id, @person, @address, @sealed, @keptAt)',
  ),
  find: database.prepare<[string, string], KeptForm & { ended: EndOfKeptForm | null }>(
    `SELECT ${columns}, ended FROM kept_forms WHERE id = ? AND person = ?`,
  ),
  of: database.prepare<[string], KeptForm>(
    `SELECT ${columns} FROM kept_forms WHERE person = ? AND ended IS NULL ORDER BY kept_at DESC, id`,
  ),
  end: database.prepare<[EndOfKeptForm, string, string]>(
    `UPDATE kept_forms SET ended = ?, ${empty} WHERE id = ? AND person = ? AND ended IS NULL`,
  ),
  expire: database.prepare<[string]>(
    `UPDATE kept_forms SET ended = 'expired', ${empty} WHERE kept_at < ? AND ended IS NULL`,
  ),
  remove: database.prepare<[string]>('DELETE FROM kept_forms WHERE kept_at < ?'),
});
