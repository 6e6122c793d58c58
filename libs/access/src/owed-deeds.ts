import type Database from 'better-sqlite3';
import { written } from './why-it-failed';

/**
 * What was done to an account and is not yet told in its person's record. A deed is written together with what it did,
 * and forgotten once the record holds it: a process that ends between the two owes it to the next one.
 */
export interface OwedDeeds {
  /** Does it and owes it, in one transaction. Where the work answers false, nothing was done and nothing is owed. */
  owe(deed: OwedDeed, work: () => boolean): boolean;
  /** The oldest first. */
  list(): readonly OwedDeed[];
  /** The record holds it. */
  told(id: string): void;
}

export interface OwedDeed {
  /** The step that tells it derives its own id from this one: told twice, it is one step. */
  readonly id: string;
  /** Whose account it is. */
  readonly person: string;
  readonly deed: string;
  readonly by: string;
  readonly at: string;
}

export function owedDeedsOn(database: Database.Database): OwedDeeds {
  const insert = database.prepare(
    'INSERT INTO owed_deeds (id, person, deed, done_by, done_at) VALUES (@id, @person, @deed, @by, @at)',
  );
  const list = database.prepare<[], OwedDeed>(
    'SELECT id, person, deed, done_by AS by, done_at AS at FROM owed_deeds ORDER BY done_at, rowid',
  );
  const told = database.prepare<[string]>('DELETE FROM owed_deeds WHERE id = ?');
  const owe = database.transaction((deed: OwedDeed, work: () => boolean): boolean => {
    if (!work()) return false;
    insert.run(deed);
    return true;
  });
  return {
    owe: (deed, work) => written(() => owe.immediate(deed, work)),
    list: () => list.all(),
    told: (id) => void written(() => told.run(id)),
  };
}
