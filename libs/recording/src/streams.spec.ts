import type { Calendar } from '@waymark/casework';
import { StoreUnavailable, type EventStore } from '@waymark/event-store';
import { noDirectory, noKeptFolds, openRecorder, openStreams, type KeptFolds } from '.';
import { aHouse, referral } from './house.fixture';
import { calendarStream } from './known';

const besides = (store: EventStore, own: Partial<EventStore>): EventStore =>
  Object.assign(Object.create(store) as EventStore, own);

const readsOf = (store: EventStore): { counted: EventStore; reads: string[] } => {
  const reads: string[] = [];
  const readStream: EventStore['readStream'] = (name, from) => {
    reads.push(name);
    return store.readStream(name, from);
  };
  return { counted: besides(store, { readStream }), reads };
};

/** A store of which more is heard, by reading and by following, before an append is acknowledged. */
const hearing = (store: EventStore, heard: (stream: string, revision: number) => Promise<void>): EventStore =>
  besides(store, {
    append: async (stream, expected, events) => {
      const appended = await store.append(stream, expected, events);
      await heard(stream, appended.revision);
      return appended;
    },
  });

describe('Streams', () => {
  it('read the calendar once while nothing was added to it, and its first addition is known at once', async () => {
    const { store, recorder, command } = await aHouse();
    const { counted, reads } = readsOf(store);
    const streams = openStreams(counted, 1_000, noKeptFolds);
    await streams.load(calendarStream);
    await streams.load(calendarStream);
    expect(reads).toEqual([calendarStream]);

    const added = command('HolidayProclaimed', { date: '2026-07-20', title: 'A day of mourning' });
    expect(await recorder.record(calendarStream, added)).toMatchObject({ answer: 'recorded' });
    streams.seen(calendarStream, 0);
    const { calendar } = (await streams.load(calendarStream)).instance.state as Calendar;
    expect(JSON.stringify(calendar)).toContain('A day of mourning');
    expect(((await recorder.streams.load(calendarStream)).instance.state as Calendar).calendar).toEqual(calendar);
  });

  it('of which nothing stands are read each time, so that asking for many takes no room', async () => {
    const { counted, reads } = readsOf((await aHouse()).store);
    const streams = openStreams(counted, 1_000, noKeptFolds);
    for (let times = 0; times < 2; times += 1) await streams.load('rapidReview-of-nobody');
    expect(reads).toHaveLength(2);
  });

  it('are kept on disk the more rarely the longer they are', async () => {
    const { store, keys, time, command } = await aHouse();
    const kept: number[] = [];
    const keptFolds: KeptFolds = {
      ...noKeptFolds,
      every: 2,
      keep: ({ stream, instance }) => void (stream.startsWith('rapidReview-') && kept.push(instance.revision + 1)),
    };
    const recorder = openRecorder({
      store,
      keys,
      time,
      deadline: 2_000,
      cachedEvents: 1_000,
      keptFolds,
      directory: noDirectory,
    });
    const opened = (await recorder.openCase('rapidReview', command('Referred', referral))) as { stream: string };
    for (let n = 1; n < 40; n += 1) {
      const secured = command('RecordsSecured', { agency: `a${n}` });
      expect(await recorder.record(opened.stream, secured)).toMatchObject({ answer: 'recorded' });
    }
    expect(kept).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40]);
  });

  it('read between an append and its acknowledgement take its events once', async () => {
    const { store, keys, time, command } = await aHouse();
    const readAnew = hearing(store, async (stream) => {
      recorder.streams.drop(stream);
      await recorder.streams.load(stream);
    });
    const parts = { keys, time, deadline: 2_000, cachedEvents: 1_000, keptFolds: noKeptFolds, directory: noDirectory };
    const recorder = openRecorder({ ...parts, store: readAnew });
    const opened = (await recorder.openCase('rapidReview', command('Referred', referral))) as { stream: string };
    const secured = (agency: string) => command('RecordsSecured', { agency });
    expect(await recorder.record(opened.stream, secured('a1'))).toMatchObject({ answer: 'recorded', revision: 1 });
    const both = await recorder.recordTogether(opened.stream, [secured('a2'), secured('a3')]);
    expect(both).toMatchObject({ answer: 'recorded together', recorded: [{ revision: 2 }, { revision: 3 }] });
    expect(await recorder.record(opened.stream, secured('a4'))).toMatchObject({ answer: 'recorded', revision: 4 });
  });

  it("are kept where what was heard is this process's own append, and dropped where it failed", async () => {
    const { store, keys, time, command } = await aHouse();
    const { counted, reads } = readsOf(store);
    let outcome = async (): Promise<void> => {};
    const followed = hearing(counted, async (stream, revision) => {
      recorder.streams.seen(stream, revision);
      await outcome();
    });
    const parts = { keys, time, deadline: 100, cachedEvents: 1_000, keptFolds: noKeptFolds, directory: noDirectory };
    const recorder = openRecorder({ ...parts, store: followed });
    const opened = (await recorder.openCase('rapidReview', command('Referred', referral))) as { stream: string };
    const secured = (agency: string) => command('RecordsSecured', { agency });
    await recorder.record(opened.stream, secured('a1'));
    reads.length = 0;
    await recorder.record(opened.stream, secured('a2'));
    await recorder.recordTogether(opened.stream, [secured('a3'), secured('a4')]);
    expect(reads).not.toContain(opened.stream);

    outcome = () => Promise.reject(new StoreUnavailable('It was written all the same.'));
    await expect(recorder.record(opened.stream, secured('a5'))).rejects.toThrow(StoreUnavailable);
    expect((await recorder.streams.load(opened.stream)).instance.revision).toBe(5);
  });
});
