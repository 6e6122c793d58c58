import { randomBytes, timingSafeEqual } from 'node:crypto';
import type Database from 'better-sqlite3';
import { written } from './why-it-failed';
import { hashOfToken, looksLikeAToken, newTokenText } from './token-text';
import type { MadeToken, TokenAsked, TokenScope, TokenStore } from './tokens';

const daysValid = 90;

interface TokenRow extends Omit<MadeToken, 'scope'> {
  readonly hash: Buffer;
  readonly rights: TokenScope['rights'];
  readonly cases: string | null;
}

/**
 * Bearer tokens. A token is looked up by its hash: how long that takes says something of the hash and nothing of the
 * token, and the hash found is compared in constant time.
 */
export function tokenStoreOn(database: Database.Database): TokenStore {
  const statements = statementsOf(database);

  return {
    make(asked) {
      const text = newTokenText();
      const made: MadeToken = {
        id: randomBytes(8).toString('hex'),
        person: asked.person,
        label: asked.label,
        madeAt: asked.madeAt,
        expiresAt: asked.expiresAt ?? daysAfter(asked),
        revokedAt: null,
        scope: asked.scope ?? { rights: 'record', cases: null },
      };
      const { rights, cases } = made.scope;
      const row = { ...made, hash: hashOfToken(text), rights, cases: cases === null ? null : JSON.stringify(cases) };
      const { scope: _scope, ...columnsOfRow } = row;
      written(() => statements.insert.run(columnsOfRow));
      return { ...made, text };
    },
    verify(text, now) {
      if (!looksLikeAToken(text)) return { answer: 'unknown' };
      const hash = hashOfToken(text);
      const found = statements.find.get(hash);
      if (found === undefined || !timingSafeEqual(found.hash, hash)) return { answer: 'unknown' };
      if (found.revokedAt !== null) return { answer: 'revoked' };
      if (found.expiresAt <= now) return { answer: 'expired' };
      return { answer: 'valid', id: found.id, person: found.person, scope: scopeOf(found) };
    },
    list: () => statements.list.all().map(made),
    listOf: (person) => statements.listOf.all(person).map(made),
    revoke: (id, at) => written(() => statements.revoke.run(at, id)).changes > 0,
    revokeAllOf: (person, at) => written(() => statements.revokeAll.run(at, person)).changes,
  };
}

const scopeOf = ({ rights, cases }: Pick<TokenRow, 'rights' | 'cases'>): TokenScope => ({
  rights,
  cases: cases === null ? null : (JSON.parse(cases) as string[]),
});

const made = ({ rights, cases, ...row }: Omit<TokenRow, 'hash'>): MadeToken => ({
  ...row,
  scope: scopeOf({ rights, cases }),
});

const columns = `id, person, label, made_at AS madeAt, expires_at AS expiresAt, revoked_at AS revokedAt, rights, cases`;

function statementsOf(database: Database.Database) {
  return {
    insert: database.prepare(
      `INSERT INTO tokens (hash, id, person, label, made_at, expires_at, rights, cases)
       VALUES (@hash, @id, @person, @label, @madeAt, @expiresAt, @rights, @cases)`,
    ),
    find: database.prepare<[Buffer], TokenRow>(`SELECT hash, ${columns} FROM tokens WHERE hash = ?`),
    list: database.prepare<[], Omit<TokenRow, 'hash'>>(`SELECT ${columns} FROM tokens ORDER BY made_at DESC, id`),
    listOf: database.prepare<[string], Omit<TokenRow, 'hash'>>(
      `SELECT ${columns} FROM tokens WHERE person = ? ORDER BY made_at DESC, id`,
    ),
    revokeAll: database.prepare<[string, string]>(
      'UPDATE tokens SET revoked_at = ? WHERE person = ? AND revoked_at IS NULL',
    ),
    revoke: database.prepare<[string, string]>('UPDATE tokens SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?'),
  };
}

const daysAfter = ({ madeAt }: TokenAsked): string =>
  new Date(Date.parse(madeAt) + daysValid * 86_400_000).toISOString();
