import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { openSqliteEventStore } from '@waymark/event-store';
import { openKeyStore, readMasterKey, type DestroyedKey } from '@waymark/vault';
import {
  everythingIn,
  keysFile,
  logFile,
  manifestFile,
  policiesFile,
  readsFile,
  verifyFile,
  type Manifest,
} from './backup';
import { dataFolderAt, UnusableDataFolder, type DataFolder } from './data-folder';

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
 * tombstones and in a later copy of the keys are applied again before anything can be read. Cut short, or refused for what
 * the backup or the key is, it leaves what no start takes for an installation, nor founds another in; the next restore
 * clears it away.
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
  const unfinished = isUnfinished(folder);
  if (!unfinished && (existsSync(folder.events) || existsSync(folder.keys))) {
    throw new UnusableDataFolder(
      `There is data in ${folder.path} already. Restore into an empty folder, and move it into place afterwards.`,
    );
  }
  mkdirSync(restoringIn(folder), { recursive: true, mode: 0o700 });
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
  const parts = partsOf(folder, { from, keysFrom });
  if (unfinished) for (const { to } of parts) rmSync(to, { force: true });
  rmSync(restoringIn(folder), { recursive: true, force: true });
  mkdirSync(restoringIn(folder), { mode: 0o700 });
  const laid = parts.filter(({ source }) => existsSync(source));
  for (const { source, staged } of laid) layDown(source, staged);
  eraseAgain(join(restoringIn(folder), keysFile), masterKey, erasures);
  for (const { staged } of laid) flush(staged);
  for (const { staged, to } of laid) renameSync(staged, to);
  flush(folder.path);
  rmSync(restoringIn(folder), { recursive: true });
  return { ...manifest, erased: new Set(erasures.map(({ id }) => id)).size };
}

/** Where a restore lays everything before any of it is moved into its place. */
const restoringIn = ({ path }: DataFolder): string => join(path, 'restoring');

/** What is laid down, in the order in which it is moved into place: the log last, for with it the folder is whole. */
const partsOf = (folder: DataFolder, { from, keysFrom }: Pick<RestoreParts, 'from' | 'keysFrom'>) =>
  (
    [
      [keysFrom, keysFile, folder.keys],
      [from, policiesFile, folder.policies],
      [from, readsFile, folder.reads],
      [from, logFile, folder.events],
    ] as const
  ).map(([backup, name, to]) => ({ source: join(backup, name), staged: join(restoringIn(folder), name), to }));

const isUnfinished = (folder: DataFolder): boolean => existsSync(restoringIn(folder)) && !existsSync(folder.events);

/** @throws UnusableDataFolder where a restore is unfinished: an installation that is founded there would pass for the old one */
export function refuseUnfinishedRestore(folder: DataFolder): void {
  if (isUnfinished(folder))
    throw new UnusableDataFolder(
      `A restore into ${folder.path} is unfinished. Restore into it once more; to begin a new installation instead, delete that folder.`,
    );
}

function layDown(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

function eraseAgain(file: string, masterKey: Buffer, erasures: readonly DestroyedKey[]): void {
  const keys = openKeyStore({ file, masterKey, readOnly: false });
  try {
    keys.destroyAll(erasures);
  } finally {
    keys.close();
  }
}

/** What was written there, or renamed in it, is on the disk. */
function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
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
