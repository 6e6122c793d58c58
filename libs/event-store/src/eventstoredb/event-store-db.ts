import { checkAppend, checkRevision, checkStream } from '../append/check-append';
import { StoreUnavailable, type Appended, type Batch, type EventStore, type EventToAppend } from '../port';
import type { ExpectedRevision, Position, RecordedEvent } from '../port';
import { connect, type Connection } from './connection';
import { ServerAppender } from './server-appender';
import { followServer } from './server-follower';
import { ServerReader } from './server-reader';

export interface EventStoreDbOptions {
  /** `esdb://…`. It appears in no log and in no error. */
  readonly connectionString: string;
  /** Every append is settled by then: done, refused, unavailable or unknown. */
  readonly appendDeadlineMs: number;
  /** The longest that a read waits for its next event. */
  readonly readDeadlineMs: number;
  /** Told, in words for a log, whenever a subscription was dropped and begins again. */
  readonly report: (trouble: string) => void;
}

/** Opens at once; whether the server is there shows at the first call. */
export function openEventStoreDb(options: EventStoreDbOptions): EventStore {
  return new EventStoreDb(connect(options.connectionString), options);
}

class EventStoreDb implements EventStore {
  private readonly reader: ServerReader;
  private readonly appender: ServerAppender;
  private readonly appending = new Set<Promise<unknown>>();
  private readonly closing = new AbortController();

  constructor(
    private readonly connection: Connection,
    private readonly options: EventStoreDbOptions,
  ) {
    this.reader = new ServerReader(connection, options.readDeadlineMs);
    this.appender = new ServerAppender(connection, this.reader, options.appendDeadlineMs);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended> {
    const bytes = checkAppend(stream, expected, events);
    this.checkOpen();
    const appending = this.appender.append({ stream, expected, events }, bytes);
    this.appending.add(appending);
    return appending.finally(() => this.appending.delete(appending));
  }

  async readStream(stream: string, from: number): Promise<readonly RecordedEvent[]> {
    checkStream(stream);
    checkRevision(from);
    this.checkOpen();
    return this.reader.readStream(stream, from);
  }

  async readAll(after: Position | null, limit: number): Promise<Batch> {
    this.checkOpen();
    return this.reader.readAll(after, limit);
  }

  subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<Batch> {
    const either = AbortSignal.any([signal, this.closing.signal]);
    return followServer(this.connection, after, either, this.options.report);
  }

  async head(): Promise<Position | null> {
    this.checkOpen();
    return this.reader.head();
  }

  async last(): Promise<RecordedEvent | null> {
    this.checkOpen();
    return this.reader.last();
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await Promise.allSettled(this.appending);
    await this.connection.close();
  }

  private checkOpen(): void {
    if (this.closing.signal.aborted) throw new StoreUnavailable('The store is closed.');
  }
}
