import Database from 'better-sqlite3';
import { UnusableDataFolder, type DataFolder } from './data-folder';

/**
 * One writer for each data folder. The lock is SQLite's own on a file of its own: the system lets go of it when the
 * process ends, however it ends, so a crash leaves no stale lock behind.
 *
 * @throws UnusableDataFolder when another process holds it
 */
export function lockFolder({ lock, path }: DataFolder): { release(): void } {
  const database = openLock(lock, path);
  try {
    database.pragma('busy_timeout = 0');
    database.exec('BEGIN EXCLUSIVE');
  } catch {
    database.close();
    throw new UnusableDataFolder(
      `Another Waymark is writing to ${path}. Stop it first, or give another folder with --data.`,
    );
  }
  return { release: () => database.close() };
}

/** Whether a process holds the folder's lock now. */
export function isLocked(folder: DataFolder): boolean {
  try {
    lockFolder(folder).release();
    return false;
  } catch (failure) {
    if (failure instanceof UnusableDataFolder) return true;
    throw failure;
  }
}

function openLock(lock: string, path: string): Database.Database {
  try {
    return new Database(lock);
  } catch {
    throw new UnusableDataFolder(`The data folder ${path} cannot be locked: ${lock} cannot be opened.`);
  }
}
