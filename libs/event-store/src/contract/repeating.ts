import { WrongExpectedRevision, type EventStore } from '../port';
import { handedOver, newEvent, newEvents, newStream } from './samples';

/** The table of KurrentDB's idempotency at explicit revisions, row by row. */
export function describeRepeating(store: () => EventStore): void {
  describe('appending the same again', () => {
    test('at the same revision succeeds with the first position and writes nothing', async () => {
      const stream = newStream();
      const events = newEvents(3);
      const first = await store().append(stream, 'no stream', events);
      expect(await store().append(stream, 'no stream', events)).toEqual({ ...first, repeated: true });
      expect(await store().readStream(stream, 0)).toHaveLength(3);
    });

    test('succeeds after the stream has moved on', async () => {
      const stream = newStream();
      await store().append(stream, 'no stream', newEvents(1));
      const events = newEvents(2);
      const first = await store().append(stream, 0, events);
      await store().append(stream, 2, newEvents(4));
      expect(await store().append(stream, 0, events)).toEqual({ ...first, repeated: true });
      expect(await store().readStream(stream, 0)).toHaveLength(7);
    });

    test('succeeds for the beginning of what stands there', async () => {
      const stream = newStream();
      const events = newEvents(3);
      await store().append(stream, 'no stream', events);
      const second = (await store().readStream(stream, 1))[0]!;
      const repeated = await store().append(stream, 'no stream', events.slice(0, 2));
      expect(repeated).toEqual({ revision: 1, position: second.position, repeated: true });
    });

    test('with some that stand there and some that do not is a wrong revision', async () => {
      const stream = newStream();
      const [known, ...others] = newEvents(3);
      await store().append(stream, 'no stream', [known!, newEvent()]);
      const refused = store().append(stream, 'no stream', [known!, ...others]);
      await expect(refused).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 1 });
    });

    test('with more than what stands there is a wrong revision', async () => {
      const stream = newStream();
      const events = newEvents(3);
      await store().append(stream, 'no stream', events.slice(0, 2));
      await expect(store().append(stream, 'no stream', events)).rejects.toThrow(WrongExpectedRevision);
      expect(await store().readStream(stream, 0)).toHaveLength(2);
    });

    test('at another revision is a wrong revision', async () => {
      const stream = newStream();
      const events = newEvents(3);
      await store().append(stream, 'no stream', events);
      await expect(store().append(stream, 0, events.slice(0, 1))).rejects.toThrow(WrongExpectedRevision);
    });

    test('with another text under the same id is a wrong revision, and the first text stays', async () => {
      const stream = newStream();
      const event = newEvent();
      await store().append(stream, 'no stream', [event]);
      const changed = { ...event, text: newEvent().text };
      await expect(store().append(stream, 'no stream', [changed])).rejects.toThrow(WrongExpectedRevision);
      expect((await store().readStream(stream, 0)).map(handedOver)).toEqual([event]);
    });

    test('with another type under the same id is a wrong revision', async () => {
      const stream = newStream();
      const event = newEvent();
      await store().append(stream, 'no stream', [event]);
      const changed = { ...event, type: 'contract.SomethingElseHappened' };
      await expect(store().append(stream, 'no stream', [changed])).rejects.toThrow(WrongExpectedRevision);
    });

    test('at the last revision writes it again: only what follows the expected revision is compared', async () => {
      const stream = newStream();
      const event = newEvent();
      await store().append(stream, 'no stream', [event]);
      expect(await store().append(stream, 0, [event])).toMatchObject({ revision: 1, repeated: false });
    });

    test('twice at the same moment writes it once', async () => {
      const stream = newStream();
      const events = newEvents(2);
      const both = await Promise.all([
        store().append(stream, 'no stream', events),
        store().append(stream, 'no stream', events),
      ]);
      expect(both[0].position).toBe(both[1].position);
      expect(await store().readStream(stream, 0)).toHaveLength(2);
    });
  });
}
