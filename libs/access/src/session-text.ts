import { createHash, randomBytes } from 'node:crypto';

const shape = /^[A-Za-z0-9_-]{43}$/;

export const newSessionText = (): string => randomBytes(32).toString('base64url');

export const looksLikeASession = (text: string): boolean => shape.test(text);

/** What is kept of a session's text. Its 256 bits are random, so a plain hash cannot be guessed back. */
export const hashOfSession = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * What the forms of a session carry, so that a form drawn for somebody else, or by somebody else, is not taken. It follows
 * from the session's text, and the text does not follow from it.
 */
export const formTokenOf = (text: string): string =>
  createHash('sha256').update('waymark form\n').update(text).digest('base64url');
