import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { canonicalText, halvesAround, withMember, withoutMember } from './canonical';
import { sampleEvent } from './chain.fixture';
import { completed, hashOf } from './hash';
import { readEvent } from './parse';

const text = fc.string({ unit: 'binary' });
const anyData = fc.dictionary(fc.oneof(text, fc.constantFrom('hash', '"hash":""', 'hashAlgorithm')), fc.jsonValue());
const anyEvent = fc
  .record({ data: anyData, stream: text, subject: text, revision: fc.nat(), departures: fc.array(text) })
  .map((changes) => sampleEvent(changes));

describe('the hash of an event', () => {
  it('is SHA-256 over the canonical text of everything but itself', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(hashOf(event)).toBe(createHash('sha256').update(canonicalText(event), 'utf8').digest('hex'));
      }),
    );
  });

  it('is the same whether or not a hash stands in the event already', () => {
    const event = sampleEvent({});
    expect(hashOf(completed(event).event)).toBe(hashOf(event));
  });

  it('completes the event to the canonical text of the whole, which reads back', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const whole = completed(event);
        expect(whole.text).toBe(canonicalText(whole.event));
        expect(canonicalText(readEvent(whole.text))).toBe(whole.text);
        expect(whole.event.hash).toBe(hashOf(event));
      }),
    );
  });

  it('changes with any member', () => {
    const event = sampleEvent({});
    const hashes = Object.keys(event).map((name) => hashOf({ ...event, [name]: 'changed' }));
    expect(new Set([hashOf(event), ...hashes]).size).toBe(Object.keys(event).length + 1);
  });
});

describe('an object around one of its members', () => {
  it('is put together with it and without it as the canonical text of each', () => {
    const objects = fc.dictionary(fc.oneof(text, fc.constantFrom('a', 'hash', 'z')), fc.jsonValue());
    fc.assert(
      fc.property(objects, fc.jsonValue(), (object, content) => {
        const halves = halvesAround(object, 'hash');
        const { hash: _, ...without } = object;
        expect(withoutMember(halves)).toBe(canonicalText(without));
        expect(withMember(halves, 'hash', content)).toBe(canonicalText({ ...without, hash: content }));
      }),
    );
  });
});
