import { calendarRecord, foldStream, type Calendar } from '@waymark/casework';
import { readEvent } from '@waymark/ledger';
import { calendarStream } from '@waymark/recording';
import type { DataFolder } from './data-folder';
import type { Configuration } from './configuration';
import { openLogToRead } from './open-log';

/** The working calendar of a data folder, as its log has it. @throws UnusableDataFolder where it has none */
export async function readCalendar(folder: DataFolder, configuration: Configuration): Promise<Calendar['calendar']> {
  const store = openLogToRead(folder, configuration);
  try {
    const events = (await store.readStream(calendarStream, 0)).map(({ text }) => readEvent(text));
    return (foldStream(calendarRecord, '', events).state as Calendar).calendar;
  } finally {
    await store.close();
  }
}
