import type { Database } from 'better-sqlite3';
import type { Batch, ExpectedRevision, Position, RecordedEvent } from '../port';
import { positionOf, numberOf } from '../numbered-position';

type Row = [position: number, stream: string, revision: number, id: string, type: string, text: string];

const columns = 'position, stream, revision, id, type, text';

/** Rows come as arrays (`raw`): building objects by column name costs twice as much, and streams are read all day. */
export class EventReader {
  private readonly streamFrom;
  private readonly someOfStream;
  private readonly logAfter;
  private readonly lastOfStream;
  private readonly last;

  constructor(database: Database) {
    const inStream = `select ${columns} from events where stream = ? and revision >= ? order by revision`;
    this.streamFrom = database.prepare<[string, number], Row>(inStream).raw();
    this.someOfStream = database.prepare<[string, number, number], Row>(`${inStream} limit ?`).raw();
    this.logAfter = database
      .prepare<[number, number], Row>(`select ${columns} from events where position > ? order by position limit ?`)
      .raw();
    this.lastOfStream = database
      .prepare<[string], number | null>('select max(revision) from events where stream = ?')
      .pluck();
    this.last = database.prepare<[], number | null>('select max(position) from events').pluck();
  }

  readStream(stream: string, from: number): readonly RecordedEvent[] {
    return this.streamFrom.all(stream, from).map(eventOf);
  }

  readSome(stream: string, from: number, count: number): readonly RecordedEvent[] {
    return this.someOfStream.all(stream, from, count).map(eventOf);
  }

  readAll(after: Position | null, limit: number): Batch {
    const events = this.logAfter.all(numberOf(after), limit).map(eventOf);
    return { events, next: events.at(-1)?.position ?? after };
  }

  headOf(stream: string): ExpectedRevision {
    return this.lastOfStream.get(stream) ?? 'no stream';
  }

  /** The row of the newest event, 0 when there is none. */
  lastRow(): number {
    return this.last.get() ?? 0;
  }

  lastEvent(): RecordedEvent | null {
    const row = this.lastRow();
    return row === 0 ? null : (this.readAll(positionOf(row - 1), 1).events[0] ?? null);
  }

  head(): Position | null {
    const row = this.lastRow();
    return row === 0 ? null : positionOf(row);
  }
}

function eventOf([position, stream, revision, id, type, text]: Row): RecordedEvent {
  return { stream, revision, position: positionOf(position), id, type, text };
}
