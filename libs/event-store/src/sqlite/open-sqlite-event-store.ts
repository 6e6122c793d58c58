import type { EventStore } from '../port';
import { openDatabase } from './open-database';
import { SqliteEventStore } from './sqlite-event-store';

export interface SqliteOptions {
  readonly file: string;
  /** Beside a running writer. Otherwise the file is created when it does not exist, and this is its one writer. */
  readonly readOnly: boolean;
  /** How often a subscription of a read-only store looks for new events; also the pause after a failure. */
  readonly pollMilliseconds: number;
}

/**
 * @throws StoreNewer when a newer Waymark wrote the file
 * @throws StoreUnreadable when it is no event store, is damaged or cannot be opened
 */
export function openSqliteEventStore({ file, readOnly, pollMilliseconds }: SqliteOptions): EventStore {
  return new SqliteEventStore({ database: openDatabase(file, readOnly), file, readOnly, pollMilliseconds });
}
