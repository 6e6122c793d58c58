import { existsSync } from 'node:fs';
import { openEventStoreDb, openSqliteEventStore, type EventStore } from '@waymark/event-store';
import type { Configuration } from './configuration';
import { UnusableDataFolder, type DataFolder } from './data-folder';
import { refuseUnfinishedRestore } from './restore';

/**
 * The log, to write: the embedded store, or EventStoreDB where the environment names one.
 *
 * @throws UnusableDataFolder for a folder that began with the other
 */
export function openLog(
  folder: DataFolder,
  { eventStore, commandDeadline }: Configuration,
  notice: (line: string) => void,
): EventStore {
  checkItsLog(folder, eventStore);
  if (eventStore === null) return openSqliteEventStore({ file: folder.events, readOnly: false, pollMilliseconds: 500 });
  notice('The log is in EventStoreDB (WAYMARK_EVENTSTORE); read models, keys and tokens are in the data folder.');
  return openEventStoreDb({
    connectionString: eventStore,
    appendDeadlineMs: commandDeadline,
    readDeadlineMs: commandDeadline,
    report: notice,
  });
}

/** The log alone, to read: beside a running writer too. @throws UnusableDataFolder as above */
export function openLogToRead(folder: DataFolder, { eventStore, commandDeadline }: Configuration): EventStore {
  checkItsLog(folder, eventStore);
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

/**
 * Read models and keys fit the log that a folder began with, and no other: beside another they would show what never
 * was. Read models are made after the log, so where they stand alone the log is elsewhere, or lost.
 */
function checkItsLog(folder: DataFolder, eventStore: string | null): void {
  refuseUnfinishedRestore(folder);
  const { path, events, views } = folder;
  if (eventStore !== null && existsSync(events)) {
    throw new UnusableDataFolder(
      `The data folder ${path} holds a log of its own, and WAYMARK_EVENTSTORE names another. Unset it, or give another folder with --data.`,
    );
  }
  if (eventStore === null && !existsSync(events) && existsSync(views)) {
    throw new UnusableDataFolder(
      `The data folder ${path} has read models and no log. If its log is in EventStoreDB, set WAYMARK_EVENTSTORE; if it was lost, restore the backup into an empty folder.`,
    );
  }
}
