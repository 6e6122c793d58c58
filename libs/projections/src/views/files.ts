import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';

// Read models that were rebuilt take over under a new name: `views.db`, then `views.db.2`, `views.db.3`. The newest
// whole one is in use. A file is never put in another's place: SQLite's journal beside it would be taken for its own,
// and those who still read the old one would see half of each.

const ends = ['', '-journal', '-wal', '-shm'];

/** The file that is in use; the first of its name when there is none yet. */
export function fileInUse(file: string): string {
  const newest = numbersOf(file).at(-1) ?? 1;
  return numbered(file, newest);
}

export const buildingFile = (file: string): string => `${file}.building`;

/** What a second thread builds, to be joined with the first. */
export const secondBuildingFile = (file: string): string => `${file}.building-second`;

/** Makes what was built durable, and lets it be the one in use: by one rename. */
export function takeUp(file: string): void {
  const built = buildingFile(file);
  const next = (numbersOf(file).at(-1) ?? 0) + 1;
  sync(built);
  renameSync(built, numbered(file, next));
  sync(dirname(file));
}

/** Removes what is no longer in use. Those who still read it go on undisturbed. */
export function discardOlder(file: string): void {
  for (const number of numbersOf(file).slice(0, -1)) discard(numbered(file, number));
}

export function discard(file: string): void {
  for (const end of ends) if (existsSync(file + end)) rmSync(file + end, { force: true });
}

/** Removes all read models of that name, whole or half: nothing is lost that the log does not hold. */
export function discardAll(file: string): void {
  for (const number of [1, ...numbersOf(file)]) discard(numbered(file, number));
  discard(buildingFile(file));
  discard(secondBuildingFile(file));
}

const numbered = (file: string, number: number): string => (number === 1 ? file : `${file}.${number}`);

function numbersOf(file: string): number[] {
  const folder = dirname(file);
  if (!existsSync(folder)) return [];
  const name = basename(file);
  const numbers = readdirSync(folder).flatMap((other) => {
    if (other === name) return [1];
    const end = other.startsWith(`${name}.`) ? other.slice(name.length + 1) : '';
    return /^[1-9]\d*$/.test(end) ? [Number(end)] : [];
  });
  return numbers.toSorted((a, b) => a - b);
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
