import type { Calendar } from '@waymark/casework';
import type { EventStore } from '@waymark/event-store';
import { noKeptFolds, openRecorder, openStreams, type KeptFolds } from '.';
import { aHouse, referral } from './house.fixture';
import { calendarStream } from './known';

const readsOf = (store: EventStore): { counted: EventStore; reads: string[] } => {
  const reads: string[] = [];
  const readStream: EventStore['readStream'] = (name, from) => {
    reads.push(name);
    return store.readStream(name, from);
  };
  return { counted: { ...store, readStream }, reads };
};

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
    const recorder = openRecorder({ store, keys, time, deadline: 2_000, cachedEvents: 1_000, keptFolds });
    const opened = (await recorder.openCase('rapidReview', command('Referred', referral))) as { stream: string };
    for (let n = 1; n < 40; n += 1) {
      const secured = command('RecordsSecured', { agency: `a${n}` });
      expect(await recorder.record(opened.stream, secured)).toMatchObject({ answer: 'recorded' });
    }
    expect(kept).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40]);
  });
});
