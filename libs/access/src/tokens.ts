/** Bearer tokens. What a person may do is never in the token: it is read from the person's own record on each request. */
export interface TokenStore {
  /** The token's text is in this answer alone. */
  make(asked: TokenAsked): NewToken;
  verify(text: string, now: string): Verified;
  /** All that were ever made, newest first. */
  list(): MadeToken[];
  listOf(person: string): MadeToken[];
  /** False when there is no such token. A repeat keeps the first date. */
  revoke(id: string, at: string): boolean;
  /** All of a person's; how many were revoked. */
  revokeAllOf(person: string, at: string): number;
}

/** What a token opens of what its person may: it never opens more. */
export interface TokenScope {
  /** `read`: nothing is recorded with it. */
  readonly rights: 'read' | 'record';
  /** These cases alone; null: whatever the person may see. */
  readonly cases: readonly string[] | null;
}

export interface TokenAsked {
  /** Opaque person id. */
  readonly person: string;
  /** What the token is for, in its owner's words: "reporting script". No personal data. */
  readonly label: string;
  readonly madeAt: string;
  /** Instant from which it is no longer taken; 90 days after `madeAt` unless given. */
  readonly expiresAt?: string;
  /** Everything that the person may, unless given. */
  readonly scope?: TokenScope;
}

export interface MadeToken {
  /** Names the token in lists and when it is revoked; it opens nothing. */
  readonly id: string;
  readonly person: string;
  readonly label: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly scope: TokenScope;
}

export interface NewToken extends MadeToken {
  readonly text: string;
}

export type Verified =
  | { readonly answer: 'valid'; readonly id: string; readonly person: string; readonly scope: TokenScope }
  | { readonly answer: 'unknown' | 'expired' | 'revoked' };
