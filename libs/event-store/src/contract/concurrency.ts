import { WrongExpectedRevision, type Appended, type EventStore } from '../port';
import { newEvent, newEvents, newStream } from './samples';

export function describeConcurrency(store: () => EventStore): void {
  describe('many at once', () => {
    test('of 32 that race to begin a stream one wins and 31 are refused', async () => {
      const stream = newStream();
      const racers = Array.from({ length: 32 }, () => newEvents(1));
      const results = await Promise.allSettled(racers.map((events) => store().append(stream, 'no stream', events)));
      const refused = results.filter((result) => result.status === 'rejected').map((result) => result.reason);
      expect(refused).toHaveLength(31);
      expect(refused.every((error) => error instanceof WrongExpectedRevision)).toBe(true);
      const winner = results.findIndex((result) => result.status === 'fulfilled');
      expect((await store().readStream(stream, 0))[0]!.id).toBe(racers[winner]![0]!.id);
    });

    test('a refused append leaves those beside it alone', async () => {
      const taken = newStream();
      await store().append(taken, 'no stream', newEvents(1));
      const results = await Promise.allSettled([
        store().append(newStream(), 'no stream', newEvents(1)),
        store().append(taken, 'no stream', newEvents(1)),
        store().append(newStream(), 'no stream', newEvents(1)),
      ]);
      expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    });

    test('200 appends at once have positions of their own, in the order in which the log is read', async () => {
      const before = await store().head();
      const streams = Array.from({ length: 200 }, newStream);
      const appended = await Promise.all(
        streams.map((stream, index) => store().append(stream, 'no stream', newEvents(1 + (index % 3)))),
      );
      const { events } = await store().readAll(before, 1_000);
      const positions = events.map((event) => event.position);
      expect(positions).toEqual([...new Set(positions)].sort());
      expect(events).toHaveLength(399);
      expect(appended.map(({ position }) => streamAt(events, position))).toEqual(streams);
    });

    test('writers that reload on a refusal lose nothing and write nothing twice', async () => {
      const stream = newStream();
      const notes = Array.from({ length: 40 }, (_, index) => index);
      await Promise.all(notes.map((note) => appendAtTheEnd(store(), stream, note)));
      const recorded = await store().readStream(stream, 0);
      const found = recorded.map((event) => (JSON.parse(event.text) as { note: number }).note);
      expect(found.sort((one, other) => one - other)).toEqual(notes);
    });
  });
}

function streamAt(events: readonly { position: string; stream: string }[], position: string): string | undefined {
  return events.find((event) => event.position === position)?.stream;
}

async function appendAtTheEnd(store: EventStore, stream: string, note: number): Promise<Appended> {
  const event = newEvent({ note });
  for (;;) {
    const last = (await store.readStream(stream, 0)).at(-1);
    const appended = await store.append(stream, last?.revision ?? 'no stream', [event]).catch(refusal);
    if (appended) return appended;
  }
}

function refusal(error: unknown): undefined {
  if (!(error instanceof WrongExpectedRevision)) throw error;
}
