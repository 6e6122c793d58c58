import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { keyBytes } from './keys';
import { whyItFailed } from './why-it-failed';

export interface MasterKeySource {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly dataFolder: string;
  readonly createIfAbsent: boolean;
}

export interface MasterKey {
  readonly key: Buffer;
  /** Something that the person who starts Waymark should read, once. */
  readonly note: string | null;
}

export class UnreadableMasterKey extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`There is no usable master key: ${reason}`, options);
    this.name = 'UnreadableMasterKey';
  }
}

/** Base64 of 32 bytes and nothing else. */
const spelling = /^[A-Za-z0-9+/]{43}=$/;

/**
 * The key that wraps all others, from the file named by WAYMARK_MASTER_KEY_FILE, from WAYMARK_MASTER_KEY, or from the
 * data folder, where it is made on first use.
 *
 * @throws UnreadableMasterKey
 */
export function readMasterKey({ environment, dataFolder, createIfAbsent }: MasterKeySource): MasterKey {
  const named = environment['WAYMARK_MASTER_KEY_FILE'];
  const given = environment['WAYMARK_MASTER_KEY'];
  if (named !== undefined && given !== undefined) {
    throw new UnreadableMasterKey('both WAYMARK_MASTER_KEY_FILE and WAYMARK_MASTER_KEY are set. Keep one of them.');
  }
  if (named !== undefined) return { key: keyInFile(named, 'the file that WAYMARK_MASTER_KEY_FILE names'), note: null };
  if (given !== undefined) return { key: decoded(given, 'WAYMARK_MASTER_KEY'), note: null };

  const file = join(dataFolder, 'master.key');
  if (existsSync(file)) return { key: keyInFile(file, file), note: null };
  refuseToReplace(file, dataFolder);
  if (!createIfAbsent) {
    throw new UnreadableMasterKey(
      `${file} does not exist, and neither WAYMARK_MASTER_KEY_FILE nor WAYMARK_MASTER_KEY is set.`,
    );
  }
  create(file);
  const note = `A master key was made in ${file}. In production it belongs elsewhere, away from the data and its backups: set WAYMARK_MASTER_KEY_FILE.`;
  return { key: keyInFile(file, file), note };
}

/** A new key would open nothing of what stands here, and would hide that the old one is missed. */
function refuseToReplace(file: string, dataFolder: string): void {
  if (!existsSync(join(dataFolder, 'keys.db'))) return;
  throw new UnreadableMasterKey(
    `the keys in ${join(dataFolder, 'keys.db')} were made with another. Set WAYMARK_MASTER_KEY_FILE, or put it back as ${file}.`,
  );
}

function keyInFile(file: string, name: string): Buffer {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UnreadableMasterKey(`${name} cannot be read: ${whyItFailed(error)}.`, { cause: error });
  }
  return decoded(text, name);
}

function decoded(spelled: string, name: string): Buffer {
  const text = spelled.trim();
  const key = Buffer.from(text, 'base64');
  if (spelling.test(text) && key.length === keyBytes) return key;
  throw new UnreadableMasterKey(`${name} does not hold base64 of 32 bytes. "openssl rand -base64 32" makes one.`);
}

/** Everything hangs on this file: it is whole and on the disk before anything is wrapped with it. */
function create(file: string): void {
  const draft = `${file}.${process.pid}.new`;
  try {
    const handle = openSync(draft, 'w', 0o600);
    try {
      writeSync(handle, `${randomBytes(keyBytes).toString('base64')}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    linkUnlessThere(draft, file);
    unlinkSync(draft);
    syncFolder(join(file, '..'));
  } catch (error) {
    throw new UnreadableMasterKey(`${file} cannot be made: ${whyItFailed(error)}.`, { cause: error });
  }
}

/** Two processes may come here at once: the first one's key stands, and both read it. */
function linkUnlessThere(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
