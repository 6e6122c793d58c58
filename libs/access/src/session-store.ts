import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { written } from './why-it-failed';
import { formTokenOf, hashOfSession, looksLikeASession, newSessionText } from './session-text';
import { isOpen, longestHours, type FoundSession, type Session, type SessionStore } from './sessions';

/** A session that is looked at is noted as seen once a minute, and not at each request. */
const seenEvery = 60_000;
/** Ended sessions are kept for a while: a form that was drawn in one may still be sent. */
const keptDays = 7;

export function sessionStoreOn(database: Database.Database): SessionStore {
  const statements = statementsOf(database);

  const found = (session: Session | undefined, now: string): FoundSession | null =>
    session === undefined ? null : { ...session, open: isOpen(session, now) };

  return {
    begin({ person, device, at }) {
      const text = newSessionText();
      const id = randomBytes(8).toString('hex');
      written(() => {
        statements.sweep.run(daysBefore(at, keptDays));
        statements.insert.run({
          hash: hashOfSession(text),
          formHash: hashOfSession(formTokenOf(text)),
          id,
          person,
          device,
          at,
        });
      });
      return { id, text };
    },
    find(text, now) {
      if (!looksLikeASession(text)) return null;
      const session = found(statements.find.get(hashOfSession(text)), now);
      if (session?.open && Date.parse(now) - Date.parse(session.seenAt) >= seenEvery) {
        written(() => statements.seen.run(now, session.id));
        return { ...session, seenAt: now };
      }
      return session;
    },
    ofForm: (form, now) => (looksLikeASession(form) ? found(statements.ofForm.get(hashOfSession(form)), now) : null),
    openOf: (person, now) => statements.ofPerson.all(person).filter((session) => isOpen(session, now)),
    end: (person, id, at) => written(() => statements.end.run(at, person, id)).changes > 0,
    endAllOf: (person, at, except = '') => written(() => statements.endAll.run(at, person, except)).changes,
  };
}

const columns = `id, person, device, started_at AS startedAt, seen_at AS seenAt, ended_at AS endedAt`;

function statementsOf(database: Database.Database) {
  return {
    insert: database.prepare(
      `INSERT INTO sessions (hash, id, form_hash, person, device, started_at, seen_at)
       VALUES (@hash, @id, @formHash, @person, @device, @at, @at)`,
    ),
    find: database.prepare<[Buffer], Session>(`SELECT ${columns} FROM sessions WHERE hash = ?`),
    ofForm: database.prepare<[Buffer], Session>(`SELECT ${columns} FROM sessions WHERE form_hash = ?`),
    ofPerson: database.prepare<[string], Session>(
      `SELECT ${columns} FROM sessions WHERE person = ? AND ended_at IS NULL ORDER BY started_at DESC`,
    ),
    seen: database.prepare<[string, string]>('UPDATE sessions SET seen_at = ? WHERE id = ?'),
    end: database.prepare<[string, string, string]>(
      'UPDATE sessions SET ended_at = coalesce(ended_at, ?) WHERE person = ? AND id = ?',
    ),
    endAll: database.prepare<[string, string, string]>(
      'UPDATE sessions SET ended_at = ? WHERE person = ? AND id <> ? AND ended_at IS NULL',
    ),
    sweep: database.prepare<[string]>('DELETE FROM sessions WHERE started_at < ?'),
  };
}

const daysBefore = (at: string, days: number): string =>
  new Date(Date.parse(at) - days * 86_400_000 - longestHours * 3_600_000).toISOString();
