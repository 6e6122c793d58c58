import { newEvent, newStream } from '../contract/samples';
import type { EventStore } from '../port';

const milliseconds = 4_000;
const note = 'x'.repeat(190);

/** Prints what a store does in a second. The figures are for docs/event-stores.md; no test depends on them. */
export function describeFigures(open: () => EventStore): void {
  test('figures', async () => {
    const store = open();
    const head = await store.head();
    await appendsASecond(store, 8);
    const oneAtATime = await appendsASecond(store, 1);
    const manyAtOnce = await appendsASecond(store, 64);
    const reading = await eventsASecond(store, head);
    await store.close();
    process.stderr.write(
      `EventStoreDB, events of 200 bytes: ${oneAtATime} appends/s one at a time, ${manyAtOnce} appends/s 64 at once; ` +
        `readAll ${reading} events/s.\n`,
    );
    expect(Math.min(oneAtATime, manyAtOnce, reading)).toBeGreaterThan(0);
  });
}

async function appendsASecond(store: EventStore, atOnce: number): Promise<number> {
  const begin = performance.now();
  let count = 0;
  const write = async (): Promise<void> => {
    while (performance.now() - begin < milliseconds) {
      await store.append(newStream(), 'no stream', [newEvent({ note })]);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, write));
  return aSecond(count, begin);
}

async function eventsASecond(store: EventStore, from: string | null): Promise<number> {
  const begin = performance.now();
  let count = 0;
  let batch = await store.readAll(from, 2_000);
  while (batch.events.length > 0) {
    count += batch.events.length;
    batch = await store.readAll(batch.next, 2_000);
  }
  return aSecond(count, begin);
}

function aSecond(count: number, begin: number): number {
  return Math.round((count / (performance.now() - begin)) * 1_000);
}
