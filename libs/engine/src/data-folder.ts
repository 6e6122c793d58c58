import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where everything of one installation lies. The keys and who has access stand apart from the log. */
export interface DataFolder {
  readonly path: string;
  readonly events: string;
  readonly views: string;
  readonly keys: string;
  readonly access: string;
  readonly reads: string;
  readonly drafts: string;
  readonly search: string;
  readonly folds: string;
  readonly policies: string;
  readonly lock: string;
  readonly socket: string;
}

/** The data folder cannot be used as it is. The message is one line and says what to do. */
export class UnusableDataFolder extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnusableDataFolder';
  }
}

export function dataFolderAt(path: string): DataFolder {
  const whole = resolve(path);
  return {
    path: whole,
    events: join(whole, 'events.db'),
    views: join(whole, 'views.db'),
    keys: join(whole, 'keys.db'),
    access: join(whole, 'access.db'),
    reads: join(whole, 'reads.db'),
    drafts: join(whole, 'drafts.db'),
    search: join(whole, 'search.db'),
    folds: join(whole, 'folds.db'),
    policies: join(whole, 'policies.db'),
    lock: join(whole, 'lock.db'),
    socket: join(whole, 'waymark.sock'),
  };
}

/** For a writer: the folder is made when it is not there. @throws UnusableDataFolder */
export function prepareDataFolder(path: string): DataFolder {
  const folder = dataFolderAt(path);
  try {
    mkdirSync(folder.path, { recursive: true, mode: 0o700 });
  } catch (failure) {
    throw new UnusableDataFolder(
      `The data folder ${folder.path} cannot be made (${codeOf(failure)}). Give another with --data.`,
    );
  }
  return usable(folder, constants.R_OK | constants.W_OK | constants.X_OK);
}

/** For a reader: something must be there; the log itself may be in EventStoreDB. @throws UnusableDataFolder */
export function existingDataFolder(path: string): DataFolder {
  const folder = dataFolderAt(path);
  if (!existsSync(folder.events) && !existsSync(folder.keys)) {
    throw new UnusableDataFolder(
      `There is no Waymark data in ${folder.path}. Start with "waymark serve" or "waymark demo", or give another folder with --data.`,
    );
  }
  return usable(folder, constants.R_OK | constants.X_OK);
}

function usable(folder: DataFolder, mode: number): DataFolder {
  if (!statSync(folder.path).isDirectory())
    throw new UnusableDataFolder(`${folder.path} is not a folder. Give another with --data.`);
  try {
    accessSync(folder.path, mode);
  } catch {
    throw new UnusableDataFolder(
      `The data folder ${folder.path} may not be read or written by this user. Change its rights, or give another with --data.`,
    );
  }
  return folder;
}

const codeOf = (failure: unknown): string => (failure as { code?: string }).code ?? 'unknown reason';
