import type { EventStore } from '../port';
import { canonicalText, newEvent, newStream } from './samples';

const texts: readonly (readonly [string, object])[] = [
  ['letters beyond ASCII', { name: 'Zoë Łukasiewicz', place: '東京', sign: '𝔘𝔫𝔦𝔠𝔬𝔡𝔢', family: '👨‍👩‍👧' }],
  ['letters that could be composed otherwise', { composed: '\u00e9', decomposed: 'e\u0301' }],
  ['what JSON escapes', { quote: '"\\/', control: '\u0000\u0001\b\f\n\r\t\u001f\u007f', lines: '\u2028\u2029\ufeff' }],
  [
    'numbers',
    { numbers: [0, -1, 0.1, 1e21, 1e-7, 123456789012345, 5e-324, 1.7976931348623157e308, 333333333.3333333] },
  ],
  ['names of fields in an order of their own', { b: 1, a: 2, '10': 3, '2': 4, é: 5, '': 6, '𝔘': 7, ﬀ: 8 }],
  ['names of fields that JavaScript treats apart', JSON.parse('{"__proto__":{"a":1},"constructor":2}') as object],
  ['what is empty', { object: {}, list: [], text: '', nothing: null, no: false, yes: true, deep: [[[{}]]] }],
  ['200 KiB in one text', { text: 'ein längerer Text, '.repeat(10_240) }],
];

export function describeTexts(store: () => EventStore): void {
  describe('texts', () => {
    test.each(texts)('%s come back byte for byte', async (_, data) => {
      const stream = newStream();
      const event = newEvent(data);
      await store().append(stream, 'no stream', [event]);
      const [recorded] = await store().readStream(stream, 0);
      expect(recorded!.text).toBe(canonicalText(data));
      const found = await store().readAll(null, 100_000);
      expect(found.events.find(({ id }) => id === event.id)?.text).toBe(event.text);
    });
  });
}
