/** Bearer tokens. What a person may do is never in the token: it is read from the person's own record on each request. */
export interface TokenStore {
  /** The token's text is in this answer alone. */
  make(asked: TokenAsked): NewToken;
  verify(text: string, now: string): Verified;
  /** All that were ever made, newest first. */
  list(): MadeToken[];
  /** False when there is no such token. A repeat keeps the first date. */
  revoke(id: string, at: string): boolean;
  close(): void;
}

export interface TokenAsked {
  /** Opaque person id. */
  readonly person: string;
  /** What the token is for, in its owner's words: "reporting script". No personal data. */
  readonly label: string;
  readonly madeAt: string;
  /** Instant from which it is no longer taken; 90 days after `madeAt` unless given. */
  readonly expiresAt?: string;
}

export interface MadeToken {
  /** Names the token in lists and when it is revoked; it opens nothing. */
  readonly id: string;
  readonly person: string;
  readonly label: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

export interface NewToken extends MadeToken {
  readonly text: string;
}

export type Verified =
  | { readonly answer: 'valid'; readonly id: string; readonly person: string }
  | { readonly answer: 'unknown' | 'expired' | 'revoked' };

/** The file of tokens cannot be used as it is. The message is one line and says what to do. */
export class UnreadableTokenStore extends Error {
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`The tokens in ${file} cannot be read: ${reason}.`, options);
    this.name = 'UnreadableTokenStore';
  }
}

/** The token was not stored. */
export class TokenNotStored extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`The token was not stored: ${reason}.`, options);
    this.name = 'TokenNotStored';
  }
}
