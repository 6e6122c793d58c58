import { createHmac } from 'node:crypto';
import type { KeyStore } from '@waymark/vault';
import type { Kind, Mention } from './fields';

const tokenBytes = 16;

const indexKey = (partnership: string): string => `search:${partnership}`;

/** A word as the index holds it: without the partnership's index key it says nothing, nor can it be guessed at. */
export const tokenOf = (key: Buffer, { kind, word }: Mention): string =>
  createHmac('sha256', key).update(`${kind}\u0000${word}`).digest().toString('hex', 0, tokenBytes);

/** The index key of the partnership that leads a case, made when the first of its cases is indexed. */
export const keyToIndexWith = (keys: KeyStore, partnership: string, at: string): Buffer =>
  keys.ensure(indexKey(partnership), at);

/** Tokens to look for in the cases of a partnership; none where nothing of it was ever indexed. */
export function tokensToFind(keys: KeyStore, partnership: string, kinds: readonly Kind[], word: string): string[] {
  const key = keys.find(indexKey(partnership));
  return key === null ? [] : kinds.map((kind) => tokenOf(key, { kind, word }));
}
