import { StoreUnavailable } from '../port';
import { newEvents, newStream, newStreamOf } from './samples';
import type { StoreUnderTest } from './store-under-test';

/** Comes last: it closes the store. */
export function describeClosing(subject: () => StoreUnderTest): void {
  describe('closing', () => {
    test('what was appended before is settled, what comes after is refused, subscriptions end', async () => {
      const { store, openAgain } = subject();
      const before = await newStreamOf(store, 2);
      const following = (async () => {
        let seen = 0;
        for await (const batch of store.subscribe(before[0]!.position, new AbortController().signal)) {
          seen += batch.events.length;
        }
        return seen;
      })();
      const streams = Array.from({ length: 20 }, newStream);
      const waiting = streams.map((stream) => store.append(stream, 'no stream', newEvents(1)));
      await store.close();
      const settled = await Promise.allSettled(waiting);
      expect(settled.map((result) => result.status)).toEqual(streams.map(() => 'fulfilled'));
      await expect(store.append(newStream(), 'no stream', newEvents(1))).rejects.toThrow(StoreUnavailable);
      await expect(store.readStream(streams[0]!, 0)).rejects.toThrow(StoreUnavailable);
      expect(await following).toBeGreaterThanOrEqual(0);

      if (!openAgain) return;
      const again = await openAgain();
      expect(await again.readStream(before[0]!.stream, 0)).toEqual(before);
      for (const stream of streams) expect(await again.readStream(stream, 0)).toHaveLength(1);
      await again.close();
    });

    test('twice does no harm', async () => {
      await expect(subject().store.close()).resolves.toBeUndefined();
    });
  });
}
