import { createHash, createHmac } from 'node:crypto';
import { canonicalText } from './canonical';
import { refuseLoneSurrogates } from './lone-surrogates';

/** Crockford's base32: no I, L, O or U, so that a reference survives being read out on the telephone. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A UUID (version 8: its bits are ours) that follows from the parts alone, so that a repeat arrives at the same id. */
export function derivedId(...parts: readonly string[]): string {
  const bytes = digestOf(parts);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The same person with the same Idempotency-Key means the same command. */
export function commandId(person: string, idempotencyKey: string): string {
  return derivedId('command', person, idempotencyKey);
}

/**
 * What a command said, without saying it: a plain hash of short answers could be guessed, so it is keyed, and nothing
 * can be learnt from it once the key is destroyed.
 */
export function contentDigest(key: Buffer, content: unknown): string {
  return createHmac('sha256', key).update(canonicalText(content)).digest('hex');
}

/**
 * What people call a case by: 40 bits as `XXXX-XXXX`. It says nothing about the case. Among a million cases the odds
 * that two share one are about one in three, so it is for people to search by, never a key.
 */
export function caseReference(caseId: string): string {
  const bytes = digestOf(['case reference', caseId]);
  let bits = bytes.readUIntBE(0, 5);
  let reference = '';
  for (let place = 0; place < 8; place += 1) {
    reference = crockford[bits % 32]! + reference;
    bits = Math.floor(bits / 32);
  }
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}

/** Each part is preceded by its length, so that no text can be shifted from one part into its neighbour. */
function digestOf(parts: readonly string[]): Buffer {
  refuseLoneSurrogates(parts);
  const framed = parts.map((part) => `${part.length}:${part}`).join('');
  return createHash('sha256').update(framed).digest();
}
