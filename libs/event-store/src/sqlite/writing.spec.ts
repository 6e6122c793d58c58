import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { newEvent, newEvents, newStream } from '../contract/samples';
import { OutcomeUnknown, StoreUnavailable } from '../port';
import { openDatabase } from './open-database';
import { SqliteEventStore } from './sqlite-event-store';
import { commitInPlainWords, inPlainWords, readingInPlainWords } from './store-errors';
import SqliteDatabase from 'better-sqlite3';

let folder: string;
let database: Database;
let store: SqliteEventStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-writing-'));
  const file = join(folder, 'events.db');
  database = openDatabase(file, false);
  store = new SqliteEventStore({ database, file, readOnly: false, pollMilliseconds: 20 });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const positions = () => database.prepare('select position from events order by position').pluck().all();

describe('positions', () => {
  test('have no gaps after conflicts and repetitions', async () => {
    const [taken, repeated] = [newStream(), newStream()];
    const events = newEvents(2);
    await store.append(taken, 'no stream', newEvents(3));
    await store.append(repeated, 'no stream', events);
    await Promise.allSettled([
      store.append(taken, 'no stream', newEvents(2)),
      store.append(repeated, 'no stream', events),
      store.append(newStream(), 'no stream', newEvents(1)),
      store.append(taken, 0, newEvents(5)),
      store.append(newStream(), 'no stream', newEvents(1)),
    ]);
    expect(positions()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('go on where another process has written meanwhile', async () => {
    await store.append(newStream(), 'no stream', newEvents(1));
    const other = new SqliteDatabase(join(folder, 'events.db'));
    other.exec("insert into events values (2, 'other', 0, 'id', 'a.B', '{}')");
    other.close();
    expect((await store.append(newStream(), 'no stream', newEvents(1))).position).toBe('0000000000000003');
  });
});

describe('a group', () => {
  test('is judged one by one, two appends of one stream included', async () => {
    const stream = newStream();
    const results = await Promise.allSettled([
      store.append(stream, 'no stream', newEvents(2)),
      store.append(stream, 'no stream', newEvents(1)),
      store.append(stream, 1, newEvents(1)),
      store.append(stream, 1, newEvents(1)),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(await store.readStream(stream, 0)).toHaveLength(3);
  });

  test('is one transaction', async () => {
    const observer = new SqliteDatabase(join(folder, 'events.db'), { readonly: true });
    const seen = new Set<unknown>();
    const count = observer.prepare('select count(*) from events').pluck();
    await Promise.all(
      Array.from({ length: 64 }, async () => {
        await store.append(newStream(), 'no stream', newEvents(1));
        seen.add(count.get());
      }),
    );
    observer.close();
    expect([...seen]).toEqual([64]);
  });
});

describe('a full disk', () => {
  const large = () => [newEvent({ note: 'x'.repeat(100_000) })];

  test('refuses everything in the group, writes none of it, and the store goes on when there is room again', async () => {
    await store.append(newStream(), 'no stream', newEvents(1));
    const pages = database.pragma('page_count', { simple: true }) as number;
    database.pragma(`max_page_count = ${pages + 30}`);
    const streams = Array.from({ length: 8 }, newStream);
    const refused = await Promise.allSettled(streams.map((stream) => store.append(stream, 'no stream', large())));
    const reasons = refused.map((result) => (result.status === 'rejected' ? result.reason : undefined));
    expect(reasons).toEqual(streams.map(() => new StoreUnavailable('The disk is full.')));
    expect(positions()).toEqual([1]);
    for (const stream of streams) expect(await store.readStream(stream, 0)).toEqual([]);

    await expect(store.append(newStream(), 'no stream', newEvents(1))).resolves.toMatchObject({ repeated: false });
    database.pragma('max_page_count = 1000000');
    await Promise.all(streams.map((stream) => store.append(stream, 'no stream', large())));
    expect(positions()).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
  });

  test('does not end a subscription', async () => {
    const abort = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      for await (const { events } of store.subscribe(null, abort.signal)) {
        seen.push(...events.map(({ stream }) => stream));
        if (seen.length === 2) return;
      }
    })();
    const [first, second] = [newStream(), newStream()];
    await store.append(first, 'no stream', newEvents(1));
    database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true }) as number}`);
    await expect(store.append(newStream(), 'no stream', large())).rejects.toThrow(StoreUnavailable);
    database.pragma('max_page_count = 1000000');
    await store.append(second, 'no stream', large());
    await following;
    expect(seen).toEqual([first, second]);
  });
});

describe('an error of SQLite', () => {
  const { SqliteError } = SqliteDatabase;

  test('in the commit itself leaves the outcome unknown when it is one of the disk', () => {
    const error = new SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC');
    expect(commitInPlainWords('events.db', error)).toBeInstanceOf(OutcomeUnknown);
    expect(inPlainWords('events.db', error)).toEqual(new StoreUnavailable('The disk could not be read or written.'));
  });

  test('is told in plain words, and one that is not of SQLite is left alone', () => {
    const busy = new SqliteError('database is locked', 'SQLITE_BUSY');
    expect(commitInPlainWords('events.db', busy)).toEqual(
      new StoreUnavailable('Another process is writing to the store.'),
    );
    const mistake = new TypeError('x is undefined');
    expect(inPlainWords('events.db', mistake)).toBe(mistake);
  });

  test('of a full disk, met while reading, is told of the folder for temporary files', () => {
    const full = new SqliteError('database or disk is full', 'SQLITE_FULL');
    expect(readingInPlainWords('events.db', full)).toEqual(
      new StoreUnavailable('The folder for temporary files is full (SQLITE_TMPDIR, else TMPDIR, else /var/tmp).'),
    );
    const busy = new SqliteError('database is locked', 'SQLITE_BUSY');
    expect(readingInPlainWords('events.db', busy)).toEqual(inPlainWords('events.db', busy));
  });

  test('a lock held by another process refuses the append, and the next one goes through', async () => {
    database.pragma('busy_timeout = 50');
    const other = new SqliteDatabase(join(folder, 'events.db'));
    other.exec('begin immediate');
    const refused = store.append(newStream(), 'no stream', newEvents(1));
    await expect(refused).rejects.toThrow('Another process is writing to the store.');
    other.exec('rollback');
    other.close();
    expect(await store.append(newStream(), 'no stream', newEvents(1))).toMatchObject({ revision: 0 });
  });
});
