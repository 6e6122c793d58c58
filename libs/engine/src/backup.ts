import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openSqliteEventStore, type EventStore, type RecordedEvent } from '@waymark/event-store';
import { verifyLog, type Verification } from '@waymark/ledger';
import { openKeyStore, readMasterKey, type DestroyedKey } from '@waymark/vault';
import { dataFolderAt, UnusableDataFolder, type DataFolder } from './data-folder';

/** What a backup holds and when it was made, beside the copy of the log. */
export interface Manifest {
  readonly made: string;
  readonly events: number;
  readonly streams: number;
  readonly through: string | null;
}

const manifestFile = 'backup.json';
const logFile = 'events.db';
const keysFile = 'keys.db';
const policiesFile = 'policies.db';
const readsFile = 'reads.db';

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
  if (keysTo !== null && resolve(keysTo) === resolve(to)) {
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

export interface RestoreParts {
  /** The log's backup. */
  readonly from: string;
  /** The keys' backup. */
  readonly keysFrom: string;
  /** A later copy of the keys whose erasures are applied again, or null. */
  readonly erasedIn: string | null;
  readonly folder: DataFolder;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly at: string;
}

/**
 * Lays a backup into an empty data folder. Whatever was erased stays erased: the erasures in the log, in the keys' own
 * tombstones and in a later copy of the keys are applied again before anything can be read.
 *
 * @throws UnusableDataFolder
 */
export async function restoreFolder({
  from,
  keysFrom,
  erasedIn,
  folder,
  environment,
  at,
}: RestoreParts): Promise<Manifest & { erased: number }> {
  if (existsSync(folder.events) || existsSync(folder.keys)) {
    throw new UnusableDataFolder(
      `There is data in ${folder.path} already. Restore into an empty folder, and move it into place afterwards.`,
    );
  }
  const manifest = readManifest(from);
  const keysCopy = join(keysFrom, keysFile);
  if (!existsSync(keysCopy))
    throw new UnusableDataFolder(
      `There is no ${keysFile} in ${keysFrom}. Give the folder of the keys' backup with --keys-from.`,
    );
  const verified = await verifyFile(join(from, logFile));
  if (!verified.sound)
    throw new UnusableDataFolder(
      `The backup does not verify: ${verified.firstBreak?.reason ?? 'unknown reason'}. Nothing was restored.`,
    );
  if (verified.events !== manifest.events)
    throw new UnusableDataFolder(
      `The backup holds ${verified.events} events where ${manifestFile} says ${manifest.events}. Nothing was restored.`,
    );

  const { key: masterKey } = readMasterKey({ environment, dataFolder: keysFrom, createIfAbsent: false });
  const erasures = [...(await erasuresInLog(join(from, logFile), at)), ...erasuresIn(erasedIn, masterKey)];
  copyFileSync(keysCopy, folder.keys);
  const keys = openKeyStore({ file: folder.keys, masterKey, readOnly: false });
  try {
    keys.destroyAll(erasures);
  } finally {
    keys.close();
  }
  if (existsSync(join(from, policiesFile))) copyFileSync(join(from, policiesFile), folder.policies);
  if (existsSync(join(from, readsFile))) copyFileSync(join(from, readsFile), folder.reads);
  copyFileSync(join(from, logFile), folder.events);
  return { ...manifest, erased: new Set(erasures.map(({ id }) => id)).size };
}

function readManifest(from: string): Manifest {
  const file = join(from, manifestFile);
  if (!existsSync(file) || !existsSync(join(from, logFile))) {
    throw new UnusableDataFolder(
      `${from} holds no backup of Waymark. Give the folder that "waymark backup --to" wrote.`,
    );
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

async function erasuresInLog(file: string, at: string): Promise<DestroyedKey[]> {
  const store = openSqliteEventStore({ file, readOnly: true, pollMilliseconds: 1_000 });
  const erased: DestroyedKey[] = [];
  for await (const events of everythingIn(store)) {
    for (const { type, stream } of events) {
      if (type === 'case.KeyDestroyed') erased.push({ id: `case:${stream.slice('case-'.length)}`, at });
    }
  }
  await store.close();
  return erased;
}

function erasuresIn(folder: string | null, masterKey: Buffer): DestroyedKey[] {
  if (folder === null) return [];
  const keys = openKeyStore({ file: dataFolderAt(folder).keys, masterKey, readOnly: true });
  try {
    return keys.destroyed();
  } finally {
    keys.close();
  }
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

async function verifyFile(file: string): Promise<Verification> {
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
  } finally {
    database.close();
  }
}

function emptyFolder(path: string, option: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (readdirSync(path).length > 0)
    throw new UnusableDataFolder(`${resolve(path)} is not empty. Give an empty folder with ${option}.`);
}
