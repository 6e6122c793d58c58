import type { EventInGroup, Position, RecordedEvent } from '@waymark/event-store';
import type { Kysely } from 'kysely';
import type { Projection, RowsInHand } from '../projection';
import type { AnyRow, Table } from '../table';
import { tablesOf } from '../views/create-tables';
import type { ViewTables } from '../views/view-tables';
import { Aside } from './aside';
import { concernedAmong, type Concerned } from './concerned';
import { Desk } from './desk';
import { loadFor } from './load';
import { project } from './projecting';
import { isReadable, see, streamOf, type Seen } from './see';
import { recordOfStream } from './record-of-stream';
import { checkpoint, type ParkedRow } from './tables';
import { writeRows } from './write-rows';

type Db = Kysely<ViewTables>;

/** Beyond this many records in hand, all are put back: an old case may not be touched again for months. */
const recordsInHand = 4_000;

/** Takes events into the read models of one database. One at a time writes one database. */
export class Taker {
  private readonly desk: Desk;
  private readonly concerned: Concerned;
  private aside = new Aside();

  constructor(
    private readonly db: Db,
    projections: readonly Projection[],
    /** Told of each record, and in which table, as its rows are written, within the transaction. */
    private readonly written: (record: string, table: string) => void,
  ) {
    this.desk = new Desk(tablesOf(projections));
    this.concerned = concernedAmong(projections);
  }

  /** Forgets what is in hand and reads what the database holds now. */
  async open(): Promise<Position | null> {
    this.desk.clear();
    this.aside = await Aside.in(this.db);
    return positionIn(this.db);
  }

  /** Stores the rows of a batch and the checkpoint, or neither. Answers with the records that were set aside. */
  async take(events: readonly RecordedEvent[], next: Position): Promise<readonly ParkedRow[]> {
    return this.wholly(async (db) => {
      await this.gather(db, events);
      return this.flush(db, next);
    });
  }

  /** Makes one record's rows anew from its events, in the order of the log. */
  async takeAnew(record: string, events: readonly RecordedEvent[]): Promise<readonly ParkedRow[]> {
    return this.wholly(async (db) => {
      for (const table of this.desk.sheets.keys()) {
        await db
          .deleteFrom(table.name as 'cases')
          .where(table.record as 'case_id', '=', record)
          .execute();
        this.written(record, table.name);
      }
      await this.aside.release(db, record);
      this.desk.clear();
      await this.gather(db, events);
      return this.flush(db, 'as it was');
    });
  }

  private async wholly<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    try {
      return await this.db.transaction().execute(work);
    } catch (error) {
      await this.open();
      throw error;
    }
  }

  /** Takes events on the desk. Rows that are only added are written at once; others may change again until the flush. */
  async gather(db: Db, recorded: readonly RecordedEvent[]): Promise<void> {
    const events = recorded.map(see);
    const readable = events.filter(isReadable).filter(({ record, event }) => !this.aside.has(record, event.stream));
    await loadFor(db, this.desk, this.concerned, readable);
    for (const [place, seen] of events.entries()) {
      const record = seen.record ?? (await recordOfStream(db, streamOf(seen), events.slice(0, place)));
      this.takeOne(record, seen, this.desk.of(record));
    }
    await this.writeAdded(db);
  }

  private async writeAdded(db: Db): Promise<void> {
    for (const { table, added } of this.desk.sheets.values()) {
      if (added.length > 0) await this.write(db, table, added.splice(0));
    }
  }

  /**
   * Takes all events of one record, of which nothing is stored yet: its rows change in hand and are written once.
   * False when an event does not itself say that it belongs to that record; what was taken is then worth nothing.
   */
  takeWhole(record: string, recorded: readonly EventInGroup[]): boolean {
    const rows = this.desk.ofNew(record);
    for (const one of recorded) {
      const seen = see(one);
      if (seen.record !== record) return false;
      this.takeOne(record, seen, rows);
    }
    return true;
  }

  /** How many rows wait for the flush. */
  get pending(): number {
    return this.desk.pending;
  }

  async flush(db: Db, next: Position | 'as it was'): Promise<readonly ParkedRow[]> {
    await this.writeAdded(db);
    for (const { table, changed } of this.desk.sheets.values()) await this.write(db, table, [...changed.values()]);
    const parked = await this.aside.write(db);
    if (next !== 'as it was') await writeRows(db, checkpoint, [{ id: theOne, position: next }]);
    this.desk.settle();
    if (this.desk.size > recordsInHand) this.desk.clear();
    return parked;
  }

  private async write(db: Db, table: Table, rows: readonly AnyRow[]): Promise<void> {
    for (const row of rows) this.written(String(row[table.record]), table.name);
    await writeRows(db, table, rows);
  }

  /** Nothing stays in hand: of records that were taken whole nothing comes again. */
  putAway(): void {
    this.desk.clear();
  }

  private takeOne(record: string, seen: Seen, rows: RowsInHand): void {
    const stream = streamOf(seen);
    if (this.aside.has(record, stream)) {
      this.aside.skip(record, stream);
    } else if (!isReadable(seen)) {
      this.aside.park(record, seen.recorded, { projection: 'reading', reason: seen.reason, caseId: null });
    } else {
      const projected = project(this.concerned(seen), seen, rows);
      if ('changes' in projected) this.desk.take(projected.changes);
      else
        this.aside.park(record, { ...seen.event, position: seen.position }, { ...projected, caseId: seen.event.case });
    }
  }
}

const theOne = 'all';

/** Up to which event of the log the read models hold everything; null before the first. */
export async function positionIn(db: Db): Promise<Position | null> {
  const row = await db.selectFrom('checkpoint').select('position').where('id', '=', theOne).executeTakeFirst();
  return row?.position ?? null;
}
