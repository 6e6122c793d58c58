import type { EventGroup, EventStore, Position } from '@waymark/event-store';
import { sql, type Kysely } from 'kysely';
import type { Projection } from '../projection';
import { parked, parkedStreams } from '../running/tables';
import { Taker } from '../running/taker';
import { createIndexes, createTables, tablesOf } from '../views/create-tables';
import { ExchangeableDatabase, kyselyOver, openFile } from '../views/database';
import { discard, takeUp } from '../views/files';
import type { ViewTables } from '../views/view-tables';

/** Small, so that what is read of a batch is dead again before the collector looks. */
const batchSize = 256;

/** Rows that wait to be written, because they may change again. */
const mostPending = 4_000;

/** Rows of whole records that are written together: they change no more. */
const rowsTogether = 2_000;

/** All read models, being made from an empty state in a file beside the one in use. */
export class Build {
  private at: Position | null = null;
  private taken = 0;
  private readonly taker: Taker;

  private constructor(
    private readonly db: Kysely<ViewTables>,
    private readonly file: string,
    private readonly projections: readonly Projection[],
  ) {
    // Nobody reads this file until it is whole.
    this.taker = new Taker(db, projections, () => undefined);
  }

  /** What a build before it left lying is thrown away: a build is never gone on with. */
  static async begin(file: string, projections: readonly Projection[]): Promise<Build> {
    discard(file);
    const database = openFile(file, false);
    // Nobody reads this file until it is whole, and after a crash it is thrown away: no journal, no waiting for disks.
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.pragma('locking_mode = EXCLUSIVE');
    // Records come in the order of their ids, so that most rows go to the end of their table: few pages are in use.
    database.pragma('cache_size = -8192');
    const db = kyselyOver(new ExchangeableDatabase(database));
    await createTables(db, projections);
    const build = new Build(db, file, projections);
    build.at = await build.taker.open();
    return build;
  }

  get events(): number {
    return this.taken;
  }

  get position(): Position | null {
    return this.at;
  }

  /** Takes in what the log holds now, in one transaction: what changes again and again is written now and then. */
  async catchUp(store: EventStore): Promise<void> {
    await this.db.transaction().execute(async (db) => {
      for (;;) {
        const { events, next } = await store.readAll(this.at, batchSize);
        if (events.length === 0 || next === null) break;
        await this.taker.gather(db, events);
        this.at = next;
        this.taken += events.length;
        if (this.taker.pending > mostPending) await this.taker.flush(db, next);
      }
      if (this.at !== null) await this.taker.flush(db, this.at);
    });
  }

  /**
   * Takes in records whole, up to a position of the log: nothing is looked up, and each row is written once, beside the
   * other rows of its record. False when the log does not keep to its records,
   * or has one too long to be taken so; then this build is worth nothing.
   */
  async takeRecords(records: Iterable<EventGroup>, upTo: Position): Promise<boolean> {
    return this.db.transaction().execute(async (db) => {
      for (const { name, events } of records) {
        if (events === null || !this.taker.takeWhole(name, events)) return false;
        this.taken += events.length;
        if (this.taker.pending < rowsTogether) continue;
        await this.taker.flush(db, 'as it was');
        this.taker.putAway();
      }
      await this.taker.flush(db, upTo);
      this.at = upTo;
      return true;
    });
  }

  /** Adds the rows of another build, of so many events of other records up to the same position. */
  async join(file: string, events: number): Promise<void> {
    await sql`attach ${file} as other`.execute(this.db);
    await this.db.transaction().execute(async (db) => {
      for (const { name } of [parked, parkedStreams, ...tablesOf(this.projections)]) {
        await sql`insert into main.${sql.table(name)} select * from other.${sql.table(name)}`.execute(db);
      }
    });
    await sql`detach other`.execute(this.db);
    this.taken += events;
    // Which records are set aside is known by the rows alone.
    await this.taker.open();
  }

  async makeIndexes(): Promise<void> {
    await createIndexes(this.db, this.projections);
  }

  /** The file stays as it is, for another build to join. */
  async leave(): Promise<void> {
    await this.db.destroy();
  }

  async takeOver(viewsFile: string): Promise<void> {
    await this.db.destroy();
    takeUp(viewsFile);
  }

  /** After taking over there is nothing left to throw away. */
  async end(): Promise<void> {
    await this.db.destroy();
    discard(this.file);
  }
}
