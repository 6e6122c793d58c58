import { existsSync, rmSync } from 'node:fs';
import type { EventStore, Position } from '@waymark/event-store';
import type { Database } from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Projection } from '../projection';
import { Taker } from '../running/taker';
import { createIndexes, createTables } from '../views/createTables';
import { kyselyOver, openFile } from '../views/database';
import type { ViewTables } from '../views/viewTables';

const batchSize = 2_000;

/** All read models, being made from an empty state in a file beside the one in use. */
export class Build {
  private at: Position | null = null;
  private taken = 0;
  private readonly taker: Taker;

  private constructor(
    private readonly database: Database,
    private readonly db: Kysely<ViewTables>,
    private readonly file: string,
    private readonly store: EventStore,
    private readonly projections: readonly Projection[],
  ) {
    this.taker = new Taker(db, projections);
  }

  /** What a build before it left lying is thrown away: a build is never gone on with. */
  static async begin(viewsFile: string, store: EventStore, projections: readonly Projection[]): Promise<Build> {
    const file = `${viewsFile}.building`;
    discard(file);
    const database = openFile(file, false);
    // Nobody reads this file until it is whole, and after a crash it is thrown away: no journal, no waiting for disks.
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('cache_size = -32768');
    const db = kyselyOver(database);
    await createTables(db, projections);
    const build = new Build(database, db, file, store, projections);
    build.at = await build.taker.open();
    return build;
  }

  /** Takes in what the log holds now. */
  async catchUp(): Promise<void> {
    for (;;) {
      const { events, next } = await this.store.readAll(this.at, batchSize);
      if (events.length === 0 || next === null) return;
      await this.taker.take(events, next);
      this.at = next;
      this.taken += events.length;
    }
  }

  async makeIndexes(): Promise<void> {
    await createIndexes(this.db, this.projections);
  }

  /**
   * Puts the build in the place of the read models in use: SQLite copies it page by page within one transaction of that
   * file, so that every reader sees the old ones or the new ones, and a crash in the middle leaves the old ones.
   */
  async takeOver(viewsFile: string): Promise<Position | null> {
    await this.database.backup(viewsFile, { progress: () => allPages });
    return this.at;
  }

  get events(): number {
    return this.taken;
  }

  async end(): Promise<void> {
    await this.db.destroy();
    discard(this.file);
  }
}

const allPages = 0x7fff_ffff;

function discard(file: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) if (existsSync(file + end)) rmSync(file + end);
}
