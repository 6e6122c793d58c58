import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from './canonical';
import { completed, type EventWithoutHash, hashOf, zeroHash } from './hash';
import { readEvent } from './parse';

interface Vector {
  readonly name: string;
  readonly event: EventWithoutHash;
  readonly hashed: string;
  readonly hash: string;
  readonly stored: string;
}

const file = join(__dirname, '..', 'vectors', 'events.json');
const vectors = JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[];

describe('the committed vectors', () => {
  it.each(vectors)('hold: $name', ({ event, hashed, hash, stored }) => {
    expect(canonicalText(event)).toBe(hashed);
    expect(createHash('sha256').update(hashed, 'utf8').digest('hex')).toBe(hash);
    expect(hashOf(event)).toBe(hash);
    expect(completed(event).text).toBe(stored);
    const read = readEvent(stored);
    expect(read.hash).toBe(hash);
    expect(hashOf(read)).toBe(hash);
    expect(canonicalText(read)).toBe(stored);
  });

  it('begin with a chain of two', () => {
    expect(vectors[0]!.event.previous).toBe(zeroHash);
    expect(vectors[1]!.event.previous).toBe(vectors[0]!.hash);
  });
});
