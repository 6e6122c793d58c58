import { hash } from 'node:crypto';

const blockBytes = 64;
const hashBytes = 32;
const inner = 0x36;
const outer = 0x5c;

/**
 * HMAC-SHA-256 (RFC 2104) in hex, by two one-shot hashes. Node's own makes a native object each time, which costs
 * several times as much to make and to collect as the few hundred bytes cost to hash.
 */
export function hmacOf(key: Buffer, text: string): string {
  if (key.length > blockBytes)
    throw new RangeError(`The key has ${key.length} bytes, at most ${blockBytes} are taken.`);
  const length = Buffer.byteLength(text);
  const first = Buffer.allocUnsafe(blockBytes + length);
  padded(key, inner, first);
  first.write(text, blockBytes, 'utf8');
  const second = Buffer.allocUnsafe(blockBytes + hashBytes);
  padded(key, outer, second);
  second.write(hash('sha256', first, 'hex'), blockBytes, 'hex');
  return hash('sha256', second, 'hex');
}

function padded(key: Buffer, pad: number, into: Buffer): void {
  for (let at = 0; at < blockBytes; at += 1) into[at] = at < key.length ? key[at]! ^ pad : pad;
}
