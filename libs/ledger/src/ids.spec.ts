import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { caseReference, commandId, contentDigest, derivedId } from './ids';
import { LoneSurrogate } from './lone-surrogates';

const parts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '1:', ':', '1:a', 'a', '11')));

describe('derived ids', () => {
  it('are UUIDs of version 8', () => {
    fc.assert(
      fc.property(parts, (some) => {
        expect(derivedId(...some)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it('are the same for the same parts and differ for others, however the text is cut', () => {
    fc.assert(
      fc.property(parts, parts, (some, others) => {
        const same = some.length === others.length && some.every((part, at) => part === others[at]);
        expect(derivedId(...some) === derivedId(...others)).toBe(same);
      }),
    );
    expect(derivedId('ab', 'c')).not.toBe(derivedId('a', 'bc'));
    expect(derivedId('a', '')).not.toBe(derivedId('a'));
  });

  it('never change from one release to the next', () => {
    expect(derivedId('case', 'command-1')).toBe('3c106ee2-87bc-84ec-88cd-a516d35163d3');
    expect(commandId('person-1', 'key-1')).toBe('b81ad6e2-8d4e-8e06-8f6b-311102859f30');
    expect(caseReference('case-1')).toBe('1HQM-Y6R3');
  });

  it('refuse parts that two texts would share', () => {
    expect(() => derivedId('a\ud800')).toThrow(LoneSurrogate);
  });
});

describe('the id of a command', () => {
  it('belongs to one person and one key', () => {
    const ids = [commandId('a', 'b'), commandId('b', 'a'), commandId('a', 'c'), commandId('ab', '')];
    expect(new Set(ids).size).toBe(4);
  });
});

describe('the digest of a content', () => {
  it('is HMAC-SHA-256 over the canonical text, whatever the order of members', () => {
    const key = Buffer.alloc(32, 7);
    const expected = createHmac('sha256', key).update('{"a":[1],"b":"ö"}', 'utf8').digest('hex');
    expect(contentDigest(key, { b: 'ö', a: [1] })).toBe(expected);
    expect(contentDigest(Buffer.alloc(32, 8), { b: 'ö', a: [1] })).not.toBe(expected);
  });
});

describe('the reference of a case', () => {
  it('is eight characters that can be read out on the telephone', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(caseReference(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(caseReference(id)).toBe(caseReference(id));
      }),
    );
  });

  it('differs from case to case', () => {
    const references = Array.from({ length: 2000 }, (_, number) => caseReference(`case-${number}`));
    expect(new Set(references).size).toBe(2000);
  });
});
