import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openReadsFile } from './reads-file';
import { whyItFailed } from './why-it-failed';
import { NotStored, UnreadableAccessFile } from './errors';
import type { Read, ReadLog, ReadsChecked, RecordedRead } from './reads';

interface Row {
  readonly number: number;
  readonly text: string;
  readonly hash: Buffer;
}

interface Waiting {
  readonly read: Read;
  resolve(): void;
  reject(failure: unknown): void;
}

/** Whoever comes so soon after a commit waits for the next one: many look at once, and the disk turns once for all of them. */
const shortestBetween = 4;

/** Reads that come in the same moment share one commit. @throws UnreadableAccessFile */
export function openReadLog({ file }: { readonly file: string }): ReadLog {
  const database = openReadsFile(file);
  const statements = statementsOf(database);
  let waiting: Waiting[] = [];
  let committedAt = -shortestBetween;

  const append = database.transaction((reads: readonly Read[]) => {
    let last = statements.last.get();
    for (const read of reads) {
      const row = next(last, read);
      statements.insert.run({ ...row, case: read.case });
      last = row;
    }
  });

  const commit = (): void => {
    const together = waiting;
    waiting = [];
    if (together.length === 0) return;
    try {
      append.immediate(together.map(({ read }) => read));
    } catch (error) {
      const failure = new NotStored(whyItFailed(error), { cause: error });
      for (const { reject } of together) reject(failure);
      return;
    }
    committedAt = performance.now();
    for (const { resolve } of together) resolve();
  };

  return {
    record: (read) =>
      new Promise((resolve, reject) => {
        if (waiting.push({ read, resolve, reject }) > 1) return;
        const wait = committedAt + shortestBetween - performance.now();
        if (wait > 0) setTimeout(commit, wait);
        else setImmediate(commit);
      }),
    ofCase: (caseId, { before, limit }) =>
      statements.ofCase.all(caseId, before ?? Number.MAX_SAFE_INTEGER, limit).map(recorded),
    close() {
      // What is promised to those who wait is kept before the file is let go.
      commit();
      database.close();
    },
  };
}

/** Whether every entry is as it was written, and none was cut out between two; null where there is no such file. */
export function checkReads({ file }: { readonly file: string }): ReadsChecked | null {
  if (!existsSync(file)) return null;
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    let last: Row | undefined;
    for (const row of statementsOf(database).all.iterate()) {
      const number = (last?.number ?? 0) + 1;
      if (row.number !== number || !row.hash.equals(hashOf(last, row.text)))
        return { entries: number - 1, firstBreak: number };
      last = row;
    }
    return { entries: last?.number ?? 0, firstBreak: null };
  } catch (error) {
    throw new UnreadableAccessFile(file, whyItFailed(error), { cause: error });
  } finally {
    database.close();
  }
}

function next(last: Row | undefined, read: Read): Row {
  const text = JSON.stringify(read);
  return { number: (last?.number ?? 0) + 1, text, hash: hashOf(last, text) };
}

const hashOf = (last: Row | undefined, text: string): Buffer =>
  createHash('sha256')
    .update(last?.hash ?? Buffer.alloc(32))
    .update(text)
    .digest();

const recorded = ({ number, text }: Row): RecordedRead => ({ number, ...(JSON.parse(text) as Read) });

function statementsOf(database: Database.Database) {
  return {
    last: database.prepare<[], Row>('SELECT number, text, hash FROM reads ORDER BY number DESC LIMIT 1'),
    insert: database.prepare('INSERT INTO reads (number, case_id, text, hash) VALUES (@number, @case, @text, @hash)'),
    ofCase: database.prepare<[string, number, number], Row>(
      'SELECT number, text, hash FROM reads WHERE case_id = ? AND number < ? ORDER BY number DESC LIMIT ?',
    ),
    all: database.prepare<[], Row>('SELECT number, text, hash FROM reads ORDER BY number'),
  };
}
