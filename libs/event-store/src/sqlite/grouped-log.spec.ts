import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newEvent } from '../contract/samples';
import type { EventStore } from '../port';
import { readGroups, type EventGroup } from './grouped-log';
import { openSqliteEventStore } from './open-sqlite-event-store';
import { StoreUnreadable } from './store-errors';

let folder: string;
let file: string;
let store: EventStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-groups-'));
  file = join(folder, 'events.db');
  store = openSqliteEventStore({ file, readOnly: false, pollMilliseconds: 20 });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Writes events in this order: `a1: north` is one of stream `a1` that belongs to `north`. */
async function write(...said: readonly string[]): Promise<void> {
  for (const [place, one] of said.entries()) {
    const [stream, of] = one.split(': ') as [string, string | undefined];
    const { length } = await store.readStream(stream, 0);
    const event = newEvent({ of, place });
    const written = of === 'no JSON' ? { ...event, text: '{' } : event;
    await store.append(stream, length === 0 ? 'no stream' : length - 1, [written]);
  }
}

const placeOf = ({ text }: { text: string }): unknown => (text === '{' ? text : JSON.parse(text).place);

async function groups(part = 0, parts = 1, upTo?: string, most = 100): Promise<[string, unknown[] | null][]> {
  const read = readGroups({ file, groupedBy: 'of', upTo: upTo ?? (await store.head())!, part, parts, most });
  return [...read].map(({ name, events }: EventGroup) => [name, events?.map(placeOf) ?? null]);
}

test('gives the events of streams that belong together in the order of the log', async () => {
  await write('b1: south', 'a1: north', 'a2: north', 'b1: south', 'a1: north', 'b2: south');
  expect(await groups()).toEqual([
    ['north', [1, 2, 4]],
    ['south', [0, 3, 5]],
  ]);
});

test('tells of a group that is too large, and reads the others', async () => {
  await write('b1: south', 'a1: north', 'a2: north', 'a1: north');
  expect(await groups(0, 1, undefined, 2)).toEqual([
    ['north', null],
    ['south', [0]],
  ]);
});

test('says of each event where it stands', async () => {
  await write('a1: north', 'a1: north');
  const [group] = [...readGroups({ file, groupedBy: 'of', upTo: (await store.head())!, part: 0, parts: 1, most: 10 })];
  expect(group!.events!.map(({ stream, revision, position }) => [stream, revision, position])).toEqual([
    ['a1', 0, '0000000000000001'],
    ['a1', 1, '0000000000000002'],
  ]);
});

test('a stream whose first event names no group, or is no JSON, is a group of its own', async () => {
  await write('z', 'y: no JSON', 'a1: north', 'z: north');
  expect(await groups()).toEqual([
    ['north', [2]],
    ['y', ['{']],
    ['z', [0, 3]],
  ]);
});

test('leaves out what was written after the position, streams and events', async () => {
  await write('a1: north', 'b1: south', 'a1: north', 'c1: east');
  expect(await groups(0, 1, '0000000000000002')).toEqual([
    ['north', [0]],
    ['south', [1]],
  ]);
});

test.each([1, 2, 3, 7])('of %i parts, each group is in one, whole', async (parts) => {
  const said = Array.from({ length: 60 }, (_, place) => `s${place % 20}: g${(place * 7) % 5}`);
  await write(...said);
  const whole = await groups();
  const inParts = await Promise.all(Array.from({ length: parts }, (_, part) => groups(part, parts)));
  expect(inParts.flat()).toEqual(whole);
  expect(whole.flatMap(([, places]) => places)).toHaveLength(60);
});

test('what is no event store is not read', () => {
  const read = readGroups({
    file: join(folder, 'nothing.db'),
    groupedBy: 'of',
    upTo: '0000000000000001',
    part: 0,
    parts: 1,
    most: 10,
  });
  expect(() => read.next()).toThrow(StoreUnreadable);
});
