import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { hmacOf } from './hmac';

describe('the keyed hash', () => {
  it("says what Node's own says, for every key and text", () => {
    const keys = fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes));
    const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(keys, texts, (key, text) => {
        expect(hmacOf(key, text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
      }),
    );
  });

  it('refuses a key that is longer than a block', () => {
    expect(() => hmacOf(Buffer.alloc(65), '')).toThrow(RangeError);
  });
});
