import { randomBytes, timingSafeEqual } from 'node:crypto';
import type Database from 'better-sqlite3';
import { openTokenFile, whyItFailed } from './token-file';
import { hashOfToken, looksLikeAToken, newTokenText } from './token-text';
import { TokenNotStored, type MadeToken, type TokenAsked, type TokenStore } from './tokens';

const daysValid = 90;

interface TokenRow extends MadeToken {
  readonly hash: Buffer;
}

/**
 * Bearer tokens in a file of their own. A token is looked up by its hash: how long that takes says something of the
 * hash and nothing of the token, and the hash found is compared in constant time.
 *
 * @throws UnreadableTokenStore
 */
export function openTokenStore({ file }: { readonly file: string }): TokenStore {
  const database = openTokenFile(file);
  const statements = statementsOf(database);

  const written = <Result>(write: () => Result): Result => {
    try {
      return write();
    } catch (error) {
      throw new TokenNotStored(whyItFailed(error), { cause: error });
    }
  };

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
      };
      written(() => statements.insert.run({ ...made, hash: hashOfToken(text) }));
      return { ...made, text };
    },
    verify(text, now) {
      if (!looksLikeAToken(text)) return { answer: 'unknown' };
      const hash = hashOfToken(text);
      const found = statements.find.get(hash);
      if (found === undefined || !timingSafeEqual(found.hash, hash)) return { answer: 'unknown' };
      if (found.revokedAt !== null) return { answer: 'revoked' };
      if (found.expiresAt <= now) return { answer: 'expired' };
      return { answer: 'valid', id: found.id, person: found.person };
    },
    list: () => statements.list.all(),
    revoke: (id, at) => written(() => statements.revoke.run(at, id)).changes > 0,
    close: () => void database.close(),
  };
}

const columns = 'id, person, label, made_at AS madeAt, expires_at AS expiresAt, revoked_at AS revokedAt';

function statementsOf(database: Database.Database) {
  return {
    insert: database.prepare<TokenRow>(
      `INSERT INTO tokens (hash, id, person, label, made_at, expires_at)
       VALUES (@hash, @id, @person, @label, @madeAt, @expiresAt)`,
    ),
    find: database.prepare<[Buffer], TokenRow>(`SELECT hash, ${columns} FROM tokens WHERE hash = ?`),
    list: database.prepare<[], MadeToken>(`SELECT ${columns} FROM tokens ORDER BY made_at DESC, id`),
    revoke: database.prepare<[string, string]>('UPDATE tokens SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?'),
  };
}

const daysAfter = ({ madeAt }: TokenAsked): string =>
  new Date(Date.parse(madeAt) + daysValid * 86_400_000).toISOString();
