import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { newEvents, newStream, newStreamOf } from '../contract/samples';
import { StoreUnavailable } from '../port';
import { openDatabase } from './open-database';
import { openSqliteEventStore } from './open-sqlite-event-store';
import { StoreNewer, StoreUnreadable } from './store-errors';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-opening-'));
  file = join(folder, 'events.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (readOnly = false) => openSqliteEventStore({ file, readOnly, pollMilliseconds: 20 });

describe('opening', () => {
  test('sets the write-ahead log and full synchronisation', () => {
    const database = openDatabase(file, false);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    database.close();
  });

  test('again keeps everything', async () => {
    const first = open();
    const recorded = await newStreamOf(first, 3);
    await first.close();
    const second = open();
    expect(await second.readStream(recorded[0]!.stream, 0)).toEqual(recorded);
    expect(await second.append(recorded[0]!.stream, 2, newEvents(1))).toMatchObject({ position: '0000000000000004' });
    await second.close();
  });

  test('a store of a newer Waymark says so and leaves it alone', async () => {
    await open().close();
    const database = new SqliteDatabase(file);
    database.exec("update meta set value = '2' where name = 'version'");
    database.close();
    const before = readFileSync(file);
    expect(() => open()).toThrow(StoreNewer);
    expect(() => open(true)).toThrow('was written by a newer Waymark (store version 2, this one knows 1)');
    expect(readFileSync(file)).toEqual(before);
  });

  test('a file that is no database says so and leaves it alone', () => {
    writeFileSync(file, 'Dear diary, '.repeat(1_000));
    expect(() => open()).toThrow('it is not a SQLite database');
    expect(() => open(true)).toThrow(StoreUnreadable);
    expect(readFileSync(file, 'utf8')).toBe('Dear diary, '.repeat(1_000));
  });

  test('another database says so and leaves it alone', () => {
    const database = new SqliteDatabase(file);
    database.exec('create table events (id text); create table meta (name text, value text)');
    database.close();
    const before = readFileSync(file);
    expect(() => open()).toThrow('it is another database');
    expect(readFileSync(file)).toEqual(before);
  });

  test('a damaged store says so when it is read', async () => {
    const store = open();
    const stream = newStream();
    await store.append(stream, 'no stream', newEvents(500));
    await store.close();
    writeFileSync(file, readFileSync(file).fill(0xff, 8_192));
    const damaged = open();
    await expect(damaged.readAll(null, 1_000)).rejects.toThrow(StoreUnreadable);
    await expect(damaged.append(newStream(), 'no stream', newEvents(1))).rejects.toThrow('it is damaged');
    await damaged.close();
  });

  test('a folder that does not exist, and a folder in place of the file, say so', () => {
    const within = (name: string) => openSqliteEventStore({ file: name, readOnly: false, pollMilliseconds: 20 });
    expect(() => within(join(folder, 'missing', 'events.db'))).toThrow('its folder does not exist');
    expect(() => within(folder)).toThrow(StoreUnreadable);
  });
});

describe('opening for reading', () => {
  test('needs a store', () => {
    expect(() => open(true)).toThrow(StoreUnreadable);
    writeFileSync(file, '');
    expect(() => open(true)).toThrow('it is empty');
  });

  test('beside a writer sees what the writer commits, but may not append', async () => {
    const writer = open();
    const reader = open(true);
    const recorded = await newStreamOf(writer, 2);
    expect(await reader.readStream(recorded[0]!.stream, 0)).toEqual(recorded);
    const refused = reader.append(recorded[0]!.stream, 1, newEvents(1));
    await expect(refused).rejects.toThrow(new StoreUnavailable('The store was opened for reading only.'));
    await reader.close();
    await writer.close();
  });

  test('beside a writer follows it without being told', async () => {
    const writer = open();
    const reader = open(true);
    const stream = newStream();
    const seen = (async () => {
      for await (const { events } of reader.subscribe(null, AbortSignal.timeout(5_000))) {
        if (events.some((event) => event.stream === stream)) return events;
      }
      return [];
    })();
    await writer.append(stream, 'no stream', newEvents(2));
    expect(await seen).toEqual(await writer.readStream(stream, 0));
    await reader.close();
    await writer.close();
  });
});
