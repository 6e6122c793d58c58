import { openEventStoreDb, openSqliteEventStore, type EventStore } from '@waymark/event-store';
import type { Configuration } from './configuration';
import type { DataFolder } from './data-folder';

/** The log, to write: the embedded store, or EventStoreDB where the environment names one. */
export function openLog(
  folder: DataFolder,
  { eventStore, commandDeadline }: Configuration,
  notice: (line: string) => void,
): EventStore {
  if (eventStore === null) return openSqliteEventStore({ file: folder.events, readOnly: false, pollMilliseconds: 500 });
  notice('The log is in EventStoreDB (WAYMARK_EVENTSTORE); read models, keys and tokens are in the data folder.');
  return openEventStoreDb({
    connectionString: eventStore,
    appendDeadlineMs: commandDeadline,
    readDeadlineMs: commandDeadline,
    report: notice,
  });
}

/** The log alone, to read: beside a running writer too. */
export function openLogToRead(folder: DataFolder, { eventStore, commandDeadline }: Configuration): EventStore {
  if (eventStore !== null) {
    return openEventStoreDb({
      connectionString: eventStore,
      appendDeadlineMs: commandDeadline,
      readDeadlineMs: commandDeadline,
      report: () => {},
    });
  }
  return openSqliteEventStore({ file: folder.events, readOnly: true, pollMilliseconds: 1_000 });
}
