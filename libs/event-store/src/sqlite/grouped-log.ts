import type { Database } from 'better-sqlite3';
import { numberOf, positionOf } from '../numbered-position';
import type { Position, RecordedEvent } from '../port';
import { openDatabase } from './open-database';
import { readingInPlainWords } from './store-errors';

export interface GroupedLogOptions {
  readonly file: string;
  /** A member of an event's JSON text. What the first event of a stream says there names the stream's group. */
  readonly groupedBy: string;
  /** What was written after this position is not read. */
  readonly upTo: Position;
  /** Which of so many parts is read, counted from 0. All parts together hold every group once. */
  readonly part: number;
  readonly parts: number;
  /** All events of a group stand in memory at once. A larger one is told of, and not read. */
  readonly most: number;
}

/** An event without what its text says as well: every column that is handed over costs time. */
export type EventInGroup = Omit<RecordedEvent, 'id' | 'type'>;

/** Events of some streams that belong together, in the order of the log; null where there are too many of them. */
export interface EventGroup {
  /** As the first events of its streams say; where they say nothing, the name of the one stream. */
  readonly name: string;
  readonly events: readonly EventInGroup[] | null;
}

/** Streams are looked up so many at a time. */
const streamsTogether = 256;

/** Interior pages of a large log: every event is looked up from the root of the table. */
const cachedKilobytes = 8_192;

/**
 * Reads a log's file group by group, in the order of their names, as the log itself cannot be read: for whoever needs
 * all of a group at once, and each group once.
 *
 * @throws StoreUnreadable, StoreNewer, StoreUnavailable
 */
export function* readGroups(options: GroupedLogOptions): Generator<EventGroup, void, undefined> {
  const { file, upTo } = options;
  const database = openDatabase(file, true);
  try {
    database.pragma(`cache_size = -${cachedKilobytes}`);
    listStreams(database, options);
    const read = readerOf(database, upTo);
    for (const { name, streams, size } of groupsIn(database)) {
      if (size > options.most) {
        yield { name, events: null };
        continue;
      }
      const events = streams.flatMap(read);
      yield { name, events: streams.length === 1 ? events : events.sort(inOrderOfLog) };
    }
  } catch (error) {
    throw readingInPlainWords(file, error);
  } finally {
    database.close();
  }
}

function readerOf(database: Database, upTo: Position): (stream: string) => EventInGroup[] {
  const rows = database
    .prepare<[string, number], [number, number, string]>(
      'select position, revision, text from events where stream = ? and position <= ? order by revision',
    )
    .raw();
  const last = numberOf(upTo);
  return (stream) =>
    rows
      .all(stream, last)
      .map(([position, revision, text]) => ({ stream, revision, position: positionOf(position), text }));
}

const inOrderOfLog = (one: EventInGroup, other: EventInGroup): number => (one.position < other.position ? -1 : 1);

/** A temporary table of the streams in order, which SQLite keeps in a file of its own when there are many. */
function listStreams(database: Database, { groupedBy, upTo, part, parts }: GroupedLogOptions): void {
  database.exec('create temp table streams (number integer primary key, name text, stream text, events integer)');
  // The index on stream and revision tells which events are the first: their texts alone are read, in the log's order.
  database
    .prepare(
      `insert into streams (name, stream, events)
         with firsts as materialized (
           select stream, min(revision), position, count(*) as events
           from events where position <= :upTo group by stream order by position
         )
         select coalesce(iif(json_valid(text), json_extract(text, :member), null), firsts.stream),
           firsts.stream, firsts.events
         from firsts cross join events using (position)
         order by 1, 2`,
    )
    .run({ upTo: numberOf(upTo), member: `$.${groupedBy}` });
  const borders = [part, part + 1].map((border) => nameAt(database, border / parts));
  if (part > 0) database.prepare('delete from streams where name < ?').run(borders[0]);
  if (part < parts - 1) database.prepare('delete from streams where name >= ?').run(borders[1]);
}

/** The group with which so large a share of all events is reached. */
const nameAt = (database: Database, share: number): string | null =>
  database
    .prepare<[number], string>(
      `with reached as (select name, sum(events) over (order by number) as events from streams)
         select name from reached where events >= (select sum(events) from streams) * ? limit 1`,
    )
    .pluck()
    .get(share) ?? null;

interface StreamGroup {
  readonly name: string;
  readonly streams: string[];
  /** Events of all of them. */
  size: number;
}

function* groupsIn(database: Database): Generator<StreamGroup, void, undefined> {
  const following = database
    .prepare<[number], [number, string, string, number]>(
      `select number, name, stream, events from streams where number > ? order by number limit ${streamsTogether}`,
    )
    .raw();
  let group: StreamGroup | null = null;
  for (let rows = following.all(0); rows.length > 0; rows = following.all(rows.at(-1)![0])) {
    for (const [, name, stream, size] of rows) {
      if (group !== null && group.name === name) {
        group.streams.push(stream);
        group.size += size;
      } else {
        if (group !== null) yield group;
        group = { name, streams: [stream], size };
      }
    }
  }
  if (group !== null) yield group;
}
