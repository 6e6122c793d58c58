import type { Database } from 'better-sqlite3';
import { checkAppend, checkRevision, checkStream } from '../append/check-append';
import type { AppendRequest } from '../append/judge-append';
import { CommitBell } from '../following/commit-bell';
import { followLog } from '../following/follow-log';
import { StoreUnavailable, type Appended, type Batch, type EventStore, type EventToAppend } from '../port';
import type { ExpectedRevision, Position, RecordedEvent } from '../port';
import { AppendQueue, type GroupLimits } from './append-queue';
import { EventReader } from './event-reader';
import { GroupWriter, type Outcome } from './group-writer';
import { inPlainWords } from './store-errors';

/** Beyond this many, a group costs those at its front more than it saves those at its end. */
const groupLimits: GroupLimits = { requests: 512, bytes: 16 * 1024 * 1024 };
const batchSize = 512;

export interface SqliteEventStoreOptions {
  readonly database: Database;
  readonly file: string;
  readonly readOnly: boolean;
  readonly pollMilliseconds: number;
}

export class SqliteEventStore implements EventStore {
  private readonly reader: EventReader;
  private readonly queue: AppendQueue | 'read only';
  private readonly bell = new CommitBell();
  private readonly closing = new AbortController();

  constructor(private readonly options: SqliteEventStoreOptions) {
    const { database, file, readOnly } = options;
    this.reader = new EventReader(database);
    this.queue = readOnly ? 'read only' : this.queueFor(new GroupWriter(database, this.reader, file));
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended> {
    const bytes = checkAppend(stream, expected, events);
    this.checkOpen();
    if (this.queue === 'read only') throw new StoreUnavailable('The store was opened for reading only.');
    return this.queue.append({ stream, expected, events }, bytes);
  }

  async readStream(stream: string, from: number): Promise<readonly RecordedEvent[]> {
    checkStream(stream);
    checkRevision(from);
    return this.reading(() => this.reader.readStream(stream, from));
  }

  async readAll(after: Position | null, limit: number): Promise<Batch> {
    return this.reading(() => this.reader.readAll(after, limit));
  }

  subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<Batch> {
    const { pollMilliseconds, readOnly } = this.options;
    const following = {
      readAll: this.readAll.bind(this),
      bell: this.bell,
      // The one writer hears of its own commits; a reader beside it does not.
      pause: readOnly ? pollMilliseconds : ('as long as it takes' as const),
      pauseAfterFailure: pollMilliseconds,
      batchSize,
    };
    return followLog(following, after, AbortSignal.any([signal, this.closing.signal]));
  }

  async head(): Promise<Position | null> {
    return this.reading(() => this.reader.head());
  }

  async last(): Promise<RecordedEvent | null> {
    return this.reading(() => this.reader.lastEvent());
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    if (this.queue !== 'read only') this.queue.drain();
    this.options.database.close();
  }

  private queueFor(writer: GroupWriter): AppendQueue {
    const writeAndRing = (group: readonly AppendRequest[]): readonly Outcome[] => {
      const outcomes = writer.write(group);
      this.bell.ring();
      return outcomes;
    };
    return new AppendQueue(writeAndRing, groupLimits);
  }

  private reading<Result>(read: () => Result): Result {
    this.checkOpen();
    try {
      return read();
    } catch (error) {
      throw inPlainWords(this.options.file, error);
    }
  }

  private checkOpen(): void {
    if (this.closing.signal.aborted) throw new StoreUnavailable('The store is closed.');
  }
}
