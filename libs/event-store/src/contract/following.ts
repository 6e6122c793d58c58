import { setTimeout as after } from 'node:timers/promises';
import type { Batch, EventStore, Position, RecordedEvent } from '../port';
import { newEvents, newStream, newStreamOf, writeOneByOne } from './samples';

const patience = 20_000;

export function describeFollowing(store: () => EventStore): void {
  describe('following the log', () => {
    test('from the beginning gives everything that is there, then what comes', async () => {
      const there = await newStreamOf(store(), 2);
      const last = there.at(-1)!;
      const seen = follow(store(), null, (event) => event.stream === `${last.stream}-later`);
      await writeOneByOne(store(), `${last.stream}-later`, newEvents(1));
      expect(await seen).toEqual(await logFrom(store(), null));
    });

    test('from the middle gives strictly what comes after', async () => {
      const there = await newStreamOf(store(), 5);
      const seen = await follow(store(), there[2]!.position, (event) => event.position === there[4]!.position);
      expect(seen).toEqual(there.slice(3));
    });

    test('from the end gives only what comes', async () => {
      const head = await store().head();
      const stream = newStream();
      const seen = follow(store(), head, (event) => event.stream === stream && event.revision === 2);
      await writeOneByOne(store(), stream, newEvents(3));
      expect((await seen).map((event) => event.revision)).toEqual([0, 1, 2]);
    });

    test('each batch says where to read on', async () => {
      const head = await store().head();
      const there = await newStreamOf(store(), 3);
      for await (const batch of followed(store(), head, AbortSignal.timeout(patience))) {
        expect(batch.next).toBe(batch.events.at(-1)!.position);
        if (batch.next === there[2]!.position) break;
      }
    });

    test('under load no event is missing, repeated or out of order, for any of three followers', async () => {
      const head = await store().head();
      const end = newStream();
      const isEnd = (event: RecordedEvent): boolean => event.stream === end;
      const followers = [
        follow(store(), head, isEnd),
        follow(store(), head, isEnd),
        followSlowly(store(), head, isEnd),
      ];
      await Promise.all(Array.from({ length: 16 }, () => writeOneByOne(store(), newStream(), newEvents(40))));
      await writeOneByOne(store(), end, newEvents(1));
      const log = await logFrom(store(), head);
      expect(log).toHaveLength(16 * 40 + 1);
      for (const seen of await Promise.all(followers)) expect(seen).toEqual(log);
    });

    test('ends at once when the signal aborts while nothing happens', async () => {
      const abort = new AbortController();
      const head = await store().head();
      const seen: Batch[] = [];
      const following = (async () => {
        for await (const batch of store().subscribe(head, abort.signal)) seen.push(batch);
      })();
      await after(50);
      abort.abort();
      await following;
      expect(seen).toEqual([]);
    });

    test('gives nothing any more once the signal has aborted', async () => {
      const head = await store().head();
      await newStreamOf(store(), 3);
      const abort = new AbortController();
      let batches = 0;
      for await (const batch of store().subscribe(head, abort.signal)) {
        batches += batch.events.length > 0 ? 1 : 0;
        abort.abort();
        await newStreamOf(store(), 1);
      }
      expect(batches).toBe(1);
    });

    test('gives nothing when the signal had aborted before', async () => {
      await newStreamOf(store(), 1);
      for await (const batch of store().subscribe(null, AbortSignal.abort())) expect(batch).toBeUndefined();
      expect(await store().head()).not.toBeNull();
    });
  });
}

/** Without its events by the end of our patience a test fails, instead of hanging. */
async function* followed(store: EventStore, from: Position | null, signal: AbortSignal): AsyncGenerator<Batch> {
  yield* store.subscribe(from, signal);
  throw new Error('The subscription ended before the awaited event came.');
}

async function follow(
  store: EventStore,
  from: Position | null,
  isLast: (event: RecordedEvent) => boolean,
): Promise<readonly RecordedEvent[]> {
  const seen: RecordedEvent[] = [];
  for await (const { events } of followed(store, from, AbortSignal.timeout(patience))) {
    seen.push(...events);
    if (events.some(isLast)) break;
  }
  return seen;
}

async function followSlowly(
  store: EventStore,
  from: Position | null,
  isLast: (event: RecordedEvent) => boolean,
): Promise<readonly RecordedEvent[]> {
  const seen: RecordedEvent[] = [];
  for await (const { events } of followed(store, from, AbortSignal.timeout(patience))) {
    seen.push(...events);
    if (events.some(isLast)) break;
    await after(20);
  }
  return seen;
}

async function logFrom(store: EventStore, from: Position | null): Promise<readonly RecordedEvent[]> {
  return (await store.readAll(from, 100_000)).events;
}
