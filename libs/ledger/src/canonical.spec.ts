import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { canonicalText } from './canonical';
import { LoneSurrogate } from './lone-surrogates';

const json = fc.jsonValue({ stringUnit: 'binary' });

/** The same content with the members of every object in another order. */
function reordered(value: unknown, order: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => ({ name, member, rank: order() }));
  members.sort((one, other) => one.rank - other.rank);
  return Object.fromEntries(members.map(({ name, member }) => [name, reordered(member, order)]));
}

describe('the canonical text', () => {
  it('says what the library says, and parses back to the content', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalText(value);
        expect(text).toBe(canonicalize(value));
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is its own canonical text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalText(value);
        expect(canonicalText(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(json, fc.infiniteStream(fc.nat()), (value, numbers) => {
        const order = () => numbers.next().value;
        expect(canonicalText(reordered(value, order))).toBe(canonicalText(value));
      }),
    );
  });

  it('sorts members by UTF-16 code units, as the example of RFC 8785 does', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const text = canonicalText(Object.fromEntries(names.map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(text))).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']);
    expect(text.indexOf('\\r')).toBeLessThan(text.indexOf('"1"'));
  });

  it('leaves out members that are undefined, and refuses what JSON has no form for', () => {
    expect(canonicalText({ b: 1, a: undefined })).toBe('{"b":1}');
    expect(() => canonicalText(undefined)).toThrow(TypeError);
    expect(() => canonicalText({ a: 1n })).toThrow(TypeError);
    expect(() => canonicalText({ a: Number.NaN })).toThrow(/not allowed/);
    expect(() => canonicalText([Infinity])).toThrow(/not allowed/);
  });

  it('refuses text with a lone surrogate and names its place, but takes one that is only spelled out', () => {
    expect(() => canonicalText({ data: { notes: ['fine', 'half \ud83d'] } })).toThrow(LoneSurrogate);
    expect(() => canonicalText({ data: { notes: ['fine', 'half \ud83d'] } })).toThrow(/"data.notes.1"/);
    expect(canonicalText('\\ud83d')).toBe('"\\\\ud83d"');
  });
});
