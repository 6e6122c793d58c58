import { createHash, randomBytes } from 'node:crypto';

/** So that a token found in a file or a message is known for what it is. */
const prefix = 'wmk_';
const shape = /^wmk_[A-Za-z0-9_-]{43}$/;

/** 32 random bytes. It is shown once, to whoever asked for it, and kept nowhere. */
export const newTokenText = (): string => prefix + randomBytes(32).toString('base64url');

export const looksLikeAToken = (text: string): boolean => shape.test(text);

/** What is kept of a token. Its 256 bits are random, so a plain hash cannot be guessed back. */
export const hashOfToken = (text: string): Buffer => createHash('sha256').update(text).digest();
