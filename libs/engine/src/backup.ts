import Database from 'better-sqlite3';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { openSqliteEventStore, type EventStore, type RecordedEvent } from '@waymark/event-store';
import { verifyLog, type Verification } from '@waymark/ledger';
import { UnusableDataFolder, type DataFolder } from './data-folder';

/** What a backup holds and when it was made, beside the copy of the log. */
export interface Manifest {
  readonly made: string;
  readonly events: number;
  readonly streams: number;
  readonly through: string | null;
}

export const manifestFile = 'backup.json';
export const logFile = 'events.db';
export const keysFile = 'keys.db';
export const policiesFile = 'policies.db';
export const readsFile = 'reads.db';

/**
 * Copies the log, beside a running server too, and proves the copy. Keys never lie with the log: they go to a folder
 * of their own, still wrapped by the master key, which is in neither.
 *
 * @throws UnusableDataFolder
 */
export async function backupFolder(
  folder: DataFolder,
  to: string,
  keysTo: string | null,
  made: string,
): Promise<Manifest> {
  if (keysTo !== null && (isWithin(keysTo, to) || isWithin(to, keysTo))) {
    throw new UnusableDataFolder("The keys must not lie with the log's backup. Give another folder with --keys-to.");
  }
  emptyFolder(to, '--to');
  if (keysTo !== null) emptyFolder(keysTo, '--keys-to');
  // How far the policies have come is copied first: what they did since is done again under the same command ids.
  if (existsSync(folder.policies)) await copyDatabase(folder.policies, join(to, policiesFile));
  if (existsSync(folder.reads)) await copyDatabase(folder.reads, join(to, readsFile));
  await copyDatabase(folder.events, join(to, logFile));
  const verified = await verifyFile(join(to, logFile));
  if (!verified.sound)
    throw new UnusableDataFolder(
      `The copy does not verify: ${verified.firstBreak?.reason ?? 'unknown reason'}. Run "waymark verify".`,
    );
  if (keysTo !== null) await copyDatabase(folder.keys, join(keysTo, keysFile));
  const manifest = { made, events: verified.events, streams: verified.streams, through: verified.through };
  writeFileSync(join(to, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** The whole log in batches, oldest first. */
export async function* everythingIn(store: EventStore): AsyncGenerator<readonly RecordedEvent[]> {
  let after: string | null = null;
  for (;;) {
    const { events, next } = await store.readAll(after, 2_000);
    if (events.length === 0) return;
    yield events;
    after = next;
  }
}

export async function verifyFile(file: string): Promise<Verification> {
  const store = openSqliteEventStore({ file, readOnly: true, pollMilliseconds: 1_000 });
  try {
    return await verifyLog(everythingIn(store), { onProgress: () => {} });
  } finally {
    await store.close();
  }
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const database = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await database.backup(to);
    // The folder may have been there before, and open to others.
    chmodSync(to, 0o600);
  } finally {
    database.close();
  }
}

const isWithin = (inner: string, outer: string): boolean => !relative(outer, inner).startsWith('..');

function emptyFolder(path: string, option: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (readdirSync(path).length > 0)
    throw new UnusableDataFolder(`${resolve(path)} is not empty. Give an empty folder with ${option}.`);
}
