import { createHmac, hash } from 'node:crypto';
import { canonicalText } from './canonical';
import { refuseLoneSurrogates } from './lone-surrogates';

/** Crockford's base32: no I, L, O or U, so that a reference survives being read out on the telephone. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const hexDigits = '0123456789abcdef';

/** A UUID (version 8: its bits are ours) that follows from the parts alone, so that a repeat arrives at the same id. */
export function derivedId(...parts: readonly string[]): string {
  const hex = digestOf(parts);
  const variant = hexDigits[(Number.parseInt(hex[16]!, 16) & 0x3) | 0x8]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
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
  let bits = Number.parseInt(digestOf(['case reference', caseId]).slice(0, 10), 16);
  let reference = '';
  for (let place = 0; place < 8; place += 1) {
    reference = crockford[bits % 32]! + reference;
    bits = Math.floor(bits / 32);
  }
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}

/** Each part is preceded by its length, so that no text can be shifted from one part into its neighbour. */
function digestOf(parts: readonly string[]): string {
  let framed = '';
  for (const part of parts) framed += `${part.length}:${part}`;
  if (!framed.isWellFormed()) refuseLoneSurrogates(parts);
  return hash('sha256', framed, 'hex');
}
