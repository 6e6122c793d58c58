import type { Position } from '@waymark/event-store';
import Database from 'better-sqlite3';
import { closeSync, openSync } from 'node:fs';

/** How far a policy has come. Null: the beginning of the log. */
export interface Standing {
  readonly policy: string;
  readonly installedAt: Position | null;
  readonly checkpoint: Position | null;
}

/** A case that a policy set aside: what comes later of that case waits behind it. */
export interface SetAside {
  readonly policy: string;
  /** The case, or the stream of an event that does not say to which case it belongs. */
  readonly record: string;
  /** A word of ours, never anything of the event's content. */
  readonly code: string;
}

/** An event that waits, in the order of the log; the first is the one that could not be done. */
export interface Waiting {
  readonly policy: string;
  readonly record: string;
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
}

/** What one batch came to: it is stored whole, or not at all. */
export interface Progress {
  readonly checkpoint: Position;
  readonly setAside: readonly SetAside[];
  readonly waiting: readonly Waiting[];
}

export interface PolicyFile {
  standings(): readonly Standing[];
  install(policy: string, at: Position | null): void;
  setAside(): readonly SetAside[];
  /** Oldest first. */
  waiting(policy: string, record: string): readonly Waiting[];
  countWaiting(policy: string, record: string): number;
  /** Moves every policy that has not come so far to the checkpoint. */
  advance(progress: Progress): void;
  done(waiting: Waiting): void;
  stillAside(aside: SetAside): void;
  release(policy: string, record: string): void;
  close(): void;
}

/** The file cannot be used as it is. */
export class UnreadablePolicyFile extends Error {
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`How far the policies have come stands in ${file}, which cannot be used: ${reason}.`, options);
    this.name = 'UnreadablePolicyFile';
  }
}

const applicationId = 0x57617950;
const newestVersion = 1;

const schema = `
  create table policies (
    policy text not null primary key,
    installed_at text,
    checkpoint text
  ) strict, without rowid;
  create table set_aside (
    policy text not null,
    record text not null,
    code text not null,
    primary key (policy, record)
  ) strict, without rowid;
  create table waiting (
    policy text not null,
    record text not null,
    position text not null,
    stream text not null,
    revision integer not null,
    primary key (policy, record, position)
  ) strict, without rowid;
  pragma application_id = ${applicationId};
  pragma user_version = ${newestVersion};
`;

/** @throws UnreadablePolicyFile */
export function openPolicyFile(file: string): PolicyFile {
  const database = open(file);
  const statements = {
    standings: database.prepare<[], Standing>(
      'select policy, installed_at as installedAt, checkpoint from policies order by policy',
    ),
    install: database.prepare('insert or ignore into policies (policy, installed_at, checkpoint) values (?, ?, ?)'),
    asides: database.prepare<[], SetAside>('select policy, record, code from set_aside order by record, policy'),
    waiting: database.prepare<[string, string], Waiting>(
      'select policy, record, position, stream, revision from waiting where policy = ? and record = ? order by position',
    ),
    countWaiting: database
      .prepare<[string, string], number>('select count(*) from waiting where policy = ? and record = ?')
      .pluck(),
    advance: database.prepare<[string, string]>(
      'update policies set checkpoint = ? where checkpoint is null or checkpoint < ?',
    ),
    aside: database.prepare('insert or replace into set_aside (policy, record, code) values (?, ?, ?)'),
    wait: database.prepare(
      'insert or ignore into waiting (policy, record, position, stream, revision) values (?, ?, ?, ?, ?)',
    ),
    done: database.prepare('delete from waiting where policy = ? and record = ? and position = ?'),
    release: database.prepare('delete from set_aside where policy = ? and record = ?'),
  };
  const putAside = ({ policy, record, code }: SetAside): void => void statements.aside.run(policy, record, code);
  return {
    standings: () => statements.standings.all(),
    install(policy, at) {
      statements.install.run(policy, at, at);
      // Durable at once, other than how far they have come: where this is lost, they begin later, and miss what lies between.
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
    setAside: () => statements.asides.all(),
    waiting: (policy, record) => statements.waiting.all(policy, record),
    countWaiting: (policy, record) => statements.countWaiting.get(policy, record) ?? 0,
    advance: database.transaction(({ checkpoint, setAside, waiting }: Progress) => {
      for (const aside of setAside) putAside(aside);
      for (const { policy, record, position, stream, revision } of waiting)
        statements.wait.run(policy, record, position, stream, revision);
      statements.advance.run(checkpoint, checkpoint);
    }),
    done: ({ policy, record, position }) => void statements.done.run(policy, record, position),
    stillAside: putAside,
    release: (policy, record) => void statements.release.run(policy, record),
    close: () => void database.close(),
  };
}

function open(file: string): Database.Database {
  let database: Database.Database | null = null;
  try {
    // Made here, and not by SQLite, so that nobody else may read it; the files beside it take over its mode.
    closeSync(openSync(file, 'a', 0o600));
    database = new Database(file, { fileMustExist: true, timeout: 2_000 });
    const empty = database.prepare('select 1 from sqlite_master limit 1').get() === undefined;
    if (!empty) refuseForeign(database, file);
    database.pragma('journal_mode = WAL');
    // What a power cut takes back is done again under the same command ids.
    database.pragma('synchronous = NORMAL');
    if (empty) database.transaction(() => database!.exec(schema)).immediate();
    database.prepare('select policy from policies limit 1').get();
    return database;
  } catch (failure) {
    database?.close();
    if (failure instanceof UnreadablePolicyFile) throw failure;
    throw new UnreadablePolicyFile(file, (failure as { code?: string }).code ?? 'unknown reason', { cause: failure });
  }
}

function refuseForeign(database: Database.Database, file: string): void {
  if (Number(database.pragma('application_id', { simple: true })) !== applicationId)
    throw new UnreadablePolicyFile(file, 'it is a database of something else');
  if (Number(database.pragma('user_version', { simple: true })) > newestVersion)
    throw new UnreadablePolicyFile(file, 'it was written by a newer release of Waymark');
}
