import { randomUUID } from 'node:crypto';
import { AppendTooLarge, WrongExpectedRevision, largestAppend, largestEvent, type EventStore } from '../port';
import { newEvent, newEvents, newStream, newStreamOf } from './samples';

export function describeAppending(store: () => EventStore): void {
  describe('appending', () => {
    test('an append answers with the revision and the position of its last event', async () => {
      const stream = newStream();
      const appended = await store().append(stream, 'no stream', newEvents(3));
      const last = (await store().readStream(stream, 0)).at(-1);
      expect(appended).toEqual({ revision: 2, position: last?.position, repeated: false });
    });

    test('an append at the last revision goes on from there', async () => {
      const stream = newStream();
      await store().append(stream, 'no stream', newEvents(2));
      expect(await store().append(stream, 1, newEvents(2))).toMatchObject({ revision: 3, repeated: false });
    });

    test('what is acknowledged later has a later position', async () => {
      const first = await store().append(newStream(), 'no stream', newEvents(2));
      const second = await store().append(newStream(), 'no stream', newEvents(1));
      expect(second.position > first.position).toBe(true);
    });

    test.each([
      ['no stream', 'no stream', 1],
      ['a revision before the last', 0, 1],
      ['a revision after the last', 7, 1],
    ] as const)('an append that expects %s is refused and told how the stream stands', async (_, expected, actual) => {
      const [event] = await newStreamOf(store(), 2);
      const { stream } = event!;
      const refused = store().append(stream, expected, newEvents(1));
      await expect(refused).rejects.toThrow(WrongExpectedRevision);
      await expect(refused).rejects.toMatchObject({ stream, expected, actual });
      expect(await store().readStream(stream, 0)).toHaveLength(2);
    });

    test('an append that expects a revision of an unknown stream is refused', async () => {
      const refused = store().append(newStream(), 0, newEvents(1));
      await expect(refused).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 'no stream' });
    });

    test('an event larger than an event may be is refused and nothing is written', async () => {
      const stream = newStream();
      const large = newEvent({ note: 'é'.repeat(largestEvent / 2) });
      const refused = store().append(stream, 'no stream', [newEvent(), large]);
      await expect(refused).rejects.toThrow(AppendTooLarge);
      await expect(refused).rejects.toMatchObject({ bytes: largestEvent + 11, limit: largestEvent });
      expect(await store().readStream(stream, 0)).toEqual([]);
    });

    test('an append larger than an append may be is refused and nothing is written', async () => {
      const stream = newStream();
      const events = Array.from({ length: 5 }, () => newEvent({ note: 'x'.repeat(largestAppend / 5) }));
      const refused = store().append(stream, 'no stream', events);
      await expect(refused).rejects.toMatchObject({ name: 'AppendTooLarge', limit: largestAppend });
      expect(await store().readStream(stream, 0)).toEqual([]);
    });

    test('an append just below the limit is taken', async () => {
      const events = Array.from({ length: 4 }, () => newEvent({ note: 'x'.repeat(largestAppend / 4 - 200) }));
      expect(await store().append(newStream(), 'no stream', events)).toMatchObject({ revision: 3 });
    });

    test.each([
      ['without an event', []],
      ['whose event id is not a UUID', [{ ...newEvent(), id: 'first' }]],
      ['whose event id is not in lower case', [{ ...newEvent(), id: randomUUID().toUpperCase() }]],
      ['whose text has a lone surrogate', [{ ...newEvent(), text: '{"note":"\ud83d"}' }]],
      ['with a type that only the server uses', [{ ...newEvent(), type: '$metadata' }]],
      ['with a type that is not a category and a fact', [{ ...newEvent(), type: 'happened' }]],
    ])('an append %s is a programming error', async (_, events) => {
      await expect(store().append(newStream(), 'no stream', events)).rejects.toThrow(TypeError);
    });

    test.each(['$settings', ''])('a stream named «%s» is a programming error', async (stream) => {
      await expect(store().append(stream, 'no stream', newEvents(1))).rejects.toThrow(TypeError);
    });

    test.each([-1, 0.5, Number.NaN])('%d as expected revision is a programming error', async (expected) => {
      await expect(store().append(newStream(), expected, newEvents(1))).rejects.toThrow(TypeError);
    });
  });
}
