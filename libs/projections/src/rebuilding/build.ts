import type { EventStore, Position } from '@waymark/event-store';
import type { Kysely } from 'kysely';
import type { Projection } from '../projection';
import { Taker } from '../running/taker';
import { createIndexes, createTables } from '../views/createTables';
import { ExchangeableDatabase, kyselyOver, openFile } from '../views/database';
import { buildingFile, discard, takeUp } from '../views/files';
import type { ViewTables } from '../views/viewTables';

/** Small, so that what is read of a batch is dead again before the collector looks. */
const batchSize = 256;

/** Rows that wait to be written, because they may change again. */
const mostPending = 4_000;

/** All read models, being made from an empty state in a file beside the one in use. */
export class Build {
  private at: Position | null = null;
  private taken = 0;
  private readonly taker: Taker;

  private constructor(
    private readonly db: Kysely<ViewTables>,
    private readonly viewsFile: string,
    private readonly store: EventStore,
    private readonly projections: readonly Projection[],
  ) {
    // Nobody reads this file until it is whole.
    this.taker = new Taker(db, projections, () => undefined);
  }

  /** What a build before it left lying is thrown away: a build is never gone on with. */
  static async begin(viewsFile: string, store: EventStore, projections: readonly Projection[]): Promise<Build> {
    const file = buildingFile(viewsFile);
    discard(file);
    const database = openFile(file, false);
    // Nobody reads this file until it is whole, and after a crash it is thrown away: no journal, no waiting for disks.
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('cache_size = -16384');
    const db = kyselyOver(new ExchangeableDatabase(database));
    await createTables(db, projections);
    const build = new Build(db, viewsFile, store, projections);
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
  async catchUp(): Promise<void> {
    await this.db.transaction().execute(async (db) => {
      for (;;) {
        const { events, next } = await this.store.readAll(this.at, batchSize);
        if (events.length === 0 || next === null) break;
        await this.taker.gather(db, events);
        this.at = next;
        this.taken += events.length;
        if (this.taker.pending > mostPending) await this.taker.flush(db, next);
      }
      if (this.at !== null) await this.taker.flush(db, this.at);
    });
  }

  async makeIndexes(): Promise<void> {
    await createIndexes(this.db, this.projections);
  }

  async takeOver(): Promise<void> {
    await this.db.destroy();
    takeUp(this.viewsFile);
  }

  /** After taking over there is nothing left to throw away. */
  async end(): Promise<void> {
    await this.db.destroy();
    discard(buildingFile(this.viewsFile));
  }
}
