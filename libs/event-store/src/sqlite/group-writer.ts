import type { Database } from 'better-sqlite3';
import { judgeAppend, revisionAfter, type AppendRequest } from '../append/judge-append';
import type { Appended } from '../port';
import type { EventReader } from './event-reader';
import { positionOf } from '../numbered-position';
import { commitInPlainWords, inPlainWords } from './store-errors';

export type Outcome = Appended | Error;

/** Writes a group of appends in one transaction: one wait for the disk for all of them. */
export class GroupWriter {
  private readonly begin;
  private readonly commit;
  private readonly insert;
  private readonly insertAlone;

  constructor(
    private readonly database: Database,
    private readonly reader: EventReader,
    private readonly file: string,
  ) {
    this.begin = database.prepare('begin immediate');
    this.commit = database.prepare('commit');
    this.insert = database.prepare<[number, string, number, string, string, string]>(
      'insert into events (position, stream, revision, id, type, text) values (?, ?, ?, ?, ?, ?)',
    );
    // The position is the next one: SQLite gives it under the same lock under which it looks for the revision before. Where
    // that is missing there is none to give, and where it is taken the key of the table says so: nothing is written then.
    this.insertAlone = database.prepare<[string, number, string, number, number, string, string, string]>(
      `insert or ignore into events (stream, revision, id, type, text) values
       (?, iif(? = 0 or exists (select 1 from events where stream = ? and revision = ?), ?, null), ?, ?, ?)`,
    );
  }

  /**
   * One outcome for each request, judged by itself: a wrong revision leaves the others alone.
   * @throws StoreUnavailable when the transaction failed: then nothing of any of them is written
   * @throws OutcomeUnknown when the disk failed in the commit itself
   */
  write(requests: readonly AppendRequest[]): readonly Outcome[] {
    const alone = requests.length === 1 ? this.writeAlone(requests[0]!) : null;
    return alone === null ? this.writeTogether(requests) : [alone];
  }

  /**
   * One event that nobody shares the wait with: a statement that is a transaction by itself. Null when it is not that
   * simple, and nothing is written.
   */
  private writeAlone({ stream, expected, events }: AppendRequest): Appended | null {
    const [event] = events;
    if (event === undefined || events.length > 1) return null;
    const revision = revisionAfter(expected);
    const { id, type, text } = event;
    const { changes, lastInsertRowid } = this.undoneOnError(commitInPlainWords, () =>
      this.insertAlone.run(stream, revision, stream, revision - 1, revision, id, type, text),
    );
    return changes === 0 ? null : { revision, position: positionOf(Number(lastInsertRowid)), repeated: false };
  }

  private writeTogether(requests: readonly AppendRequest[]): readonly Outcome[] {
    const outcomes = this.undoneOnError(inPlainWords, () => {
      this.begin.run();
      // Read under the write lock: positions have no gaps and their order is the order of the commits.
      let last = this.reader.lastRow();
      return requests.map((request) => {
        const outcome = this.append(request, last);
        if ('written' in outcome) last += outcome.written;
        return 'written' in outcome ? outcome.appended : outcome;
      });
    });
    this.undoneOnError(commitInPlainWords, () => this.commit.run());
    return outcomes;
  }

  private append(request: AppendRequest, last: number): Appended | Error | { written: number; appended: Appended } {
    const { stream, events } = request;
    const judgement = judgeAppend(request, {
      head: this.reader.headOf(stream),
      read: (from, count) => this.reader.readSome(stream, from, count),
    });
    if (judgement.verdict === 'refused') return judgement.error;
    if (judgement.verdict === 'repeated') {
      return { revision: judgement.last.revision, position: judgement.last.position, repeated: true };
    }
    let row = last;
    let revision = judgement.from - 1;
    for (const event of events) this.insert.run(++row, stream, ++revision, event.id, event.type, event.text);
    return { written: events.length, appended: { revision, position: positionOf(row), repeated: false } };
  }

  private undoneOnError<Result>(inWords: (file: string, error: unknown) => unknown, work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('rollback');
      throw inWords(this.file, error);
    }
  }
}
