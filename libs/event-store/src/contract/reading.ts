import type { EventStore, RecordedEvent } from '../port';
import { handedOver, newEvents, newStream, newStreamOf } from './samples';

export function describeReading(store: () => EventStore): void {
  describe('reading', () => {
    test('an empty log has no head and no events', async () => {
      expect(await store().head()).toBeNull();
      expect(await store().last()).toBeNull();
      expect(await store().readAll(null, 10)).toEqual({ events: [], next: null });
    });

    test('an unknown stream is an empty list', async () => {
      expect(await store().readStream(newStream(), 0)).toEqual([]);
      expect(await store().readStream(newStream(), 7)).toEqual([]);
    });

    test('the newest event is the one at the head', async () => {
      const stream = newStream();
      await store().append(stream, 'no stream', newEvents(3));
      const newest = await store().last();
      expect(newest).toMatchObject({ stream, revision: 2, position: await store().head() });
    });

    test('a stream comes back oldest first, as it was handed over', async () => {
      const stream = newStream();
      const events = newEvents(5);
      await store().append(stream, 'no stream', events);
      const recorded = await store().readStream(stream, 0);
      expect(recorded.map(handedOver)).toEqual(events);
      expect(recorded.map((event) => event.revision)).toEqual([0, 1, 2, 3, 4]);
      expect(recorded.every((event) => event.stream === stream)).toBe(true);
    });

    test('a stream is read from a revision on, that one included', async () => {
      const recorded = await newStreamOf(store(), 5);
      expect(await store().readStream(recorded[0]!.stream, 3)).toEqual(recorded.slice(3));
    });

    test('a stream read from beyond its end is an empty list', async () => {
      const [first] = await newStreamOf(store(), 2);
      expect(await store().readStream(first!.stream, 2)).toEqual([]);
      expect(await store().readStream(first!.stream, 1_000)).toEqual([]);
    });

    test('a long stream comes back whole', async () => {
      const recorded = await newStreamOf(store(), 1_200);
      expect(recorded.map((event) => event.revision)).toEqual(Array.from({ length: 1_200 }, (_, index) => index));
    });

    test('the log is read strictly after a position, at most so many events at once', async () => {
      const before = await store().head();
      const streams = [await newStreamOf(store(), 3), await newStreamOf(store(), 4)];
      const written = streams.flat();
      const first = await store().readAll(before, 5);
      expect(first.events).toEqual(written.slice(0, 5));
      expect(first.next).toBe(written[4]!.position);
      const second = await store().readAll(first.next, 5);
      expect(second.events).toEqual(written.slice(5));
      expect(second.next).toBe(written[6]!.position);
    });

    test('the log read from the beginning holds every event once, in the order of positions', async () => {
      const recorded = await newStreamOf(store(), 3);
      const log = await readWholeLog(store());
      const positions = log.map((event) => event.position);
      expect(positions).toEqual([...new Set(positions)].sort());
      expect(log.filter((event) => event.stream === recorded[0]!.stream)).toEqual(recorded);
    });

    test('after the newest event there is nothing, and reading goes on from where it stood', async () => {
      await newStreamOf(store(), 1);
      const head = await store().head();
      expect(await store().readAll(head, 10)).toEqual({ events: [], next: head });
    });

    test('the head is the position of the newest event', async () => {
      const recorded = await newStreamOf(store(), 3);
      expect(await store().head()).toBe(recorded[2]!.position);
    });

    test('a position of another kind of store is refused', async () => {
      await expect(store().readAll('somewhere', 10)).rejects.toThrow(TypeError);
    });
  });
}

async function readWholeLog(store: EventStore): Promise<readonly RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  for (let batch = await store.readAll(null, 100); batch.events.length > 0;) {
    log.push(...batch.events);
    batch = await store.readAll(batch.next, 100);
  }
  return log;
}
