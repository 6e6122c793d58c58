import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { CannotBeOpened, seal, type Sealed, unseal } from './sealing';

const key = randomBytes(32);
const about = { stream: 'rapidReview-1', revision: 7, event: 'event-1' };
const json = fc.jsonValue({ stringUnit: 'binary' }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
/** Includes half characters, and what looks like the punctuation of the associated data. */
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '"', ',', '","', 'a\u0000b', '\ud800'));

function sealed(value: unknown): Sealed {
  return seal(key, 'case-1', 'case', about, value);
}

describe('sealing', () => {
  it('opens to what was sealed, with the same key in the same place', () => {
    fc.assert(
      fc.property(json, anyText, anyText, fc.nat(), anyText, (value, part, stream, revision, event) => {
        const where = { stream, revision, event };
        expect(unseal(key, seal(key, 'case-1', part, where, value), where)).toEqual(value);
      }),
    );
  });

  it('shows the name of the part and of the key, and nothing of the content', () => {
    const one = sealed({ name: 'Amelia' });
    expect(one).toMatchObject({ part: 'case', key: 'case-1' });
    expect(Object.keys(one).sort()).toEqual(['key', 'nonce', 'part', 'text']);
    expect(Buffer.from(one.text, 'base64').toString('latin1')).not.toContain('Amelia');
    expect(Buffer.from(one.nonce, 'base64')).toHaveLength(12);
  });

  it('never uses a nonce twice, and seals the same content differently each time', () => {
    const many = Array.from({ length: 5000 }, () => sealed('the same'));
    expect(new Set(many.map(({ nonce }) => nonce)).size).toBe(5000);
    expect(new Set(many.map(({ text }) => text)).size).toBe(5000);
  });

  it('does not open in any other place', () => {
    const one = sealed('content');
    fc.assert(
      fc.property(anyText, fc.nat(), anyText, anyText, (stream, revision, event, part) => {
        const here =
          stream === about.stream && revision === about.revision && event === about.event && part === one.part;
        fc.pre(!here);
        expect(() => unseal(key, { ...one, part }, { stream, revision, event })).toThrow(CannotBeOpened);
        expect(() => unseal(key, one, { ...about, revision: about.revision + 1 + revision })).toThrow(CannotBeOpened);
      }),
    );
    expect(() => unseal(key, one, { ...about, stream: 'rapidReview-2' })).toThrow(CannotBeOpened);
    expect(() => unseal(key, one, { ...about, event: 'event-2' })).toThrow(CannotBeOpened);
    expect(() => unseal(key, { ...one, part: 'person' }, about)).toThrow(CannotBeOpened);
  });

  it('does not open when its parts are shifted from one to the next', () => {
    const where = { stream: 'a', revision: 1, event: 'b","c' };
    const one = seal(key, 'case-1', 'd', where, 'content');
    expect(() => unseal(key, { ...one, part: 'c","d' }, { ...where, event: 'b' })).toThrow(CannotBeOpened);
  });

  it('does not open with another key, and says so without the content', () => {
    const open = () => unseal(randomBytes(32), sealed('Amelia'), about);
    expect(open).toThrow('The sealed part "case" does not open with the key case-1 here.');
  });

  it('does not open when any character of it is changed, left out or added', () => {
    const one = sealed('content');
    for (const field of ['text', 'nonce'] as const) {
      for (let at = 0; at < one[field].length; at += 1) {
        for (const other of ['', 'A', 'B', '=', ' ', '-']) {
          const changed = one[field].slice(0, at) + other + one[field].slice(at + 1);
          if (changed === one[field]) continue;
          expect(() => unseal(key, { ...one, [field]: changed }, about)).toThrow(CannotBeOpened);
        }
      }
    }
  });

  it('refuses to seal what JSON has no form for', () => {
    expect(() => sealed(undefined)).toThrow(TypeError);
  });
});
