import { BACKWARDS, END, type ReadPosition, type ResolvedEvent, type StreamingRead } from '@eventstore/db-client';
import { StoreUnavailable, type Batch, type ExpectedRevision, type Position, type RecordedEvent } from '../port';
import type { Connection } from './connection';
import { describe, isStreamNotFound } from './server-error';
import { fromServer } from './server-event';
import { positionOf, serverPositionOf } from './server-position';
import { TookTooLong } from './time-limit';

/** The newest event is mostly Waymark's, so reading backwards begins with one: the client takes long over each event. */
const largestPageBack = 64;

/** Reads never reach the client's own deadline, so each has a limit here: the longest wait for the next event. */
export class ServerReader {
  /** The newest position of the whole log, other applications' events included, that any read here has come upon. */
  private newest: Position | undefined;
  private finding: Promise<unknown> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly longestWait: number,
  ) {}

  readStream(stream: string, from: number): Promise<readonly RecordedEvent[]> {
    return this.readSome(stream, from, Number.MAX_SAFE_INTEGER);
  }

  async readSome(stream: string, from: number, count: number): Promise<readonly RecordedEvent[]> {
    const { client, credentials } = this.connection;
    // A follower may not have heard yet of what the leader has acknowledged.
    const options = { credentials, requiresLeader: true, fromRevision: BigInt(from), maxCount: count };
    const found = await this.collect(client.readStream(stream, options));
    return found.map(fromServer).filter((event) => event !== undefined);
  }

  async readAll(after: Position | null, limit: number): Promise<Batch> {
    const events: RecordedEvent[] = [];
    let from = after;
    // A page may hold nothing but other applications' events: read on, until the limit is reached or the log ends.
    for (;;) {
      const page = await this.readPage(from, limit + 1);
      const fresh = page.filter(({ event }) => event?.position && positionOf(event.position) !== from);
      const found = fresh.map(fromServer).filter((event) => event !== undefined);
      events.push(...found.slice(0, limit - events.length));
      const last = fresh.at(-1)?.event?.position;
      if (page.length <= limit || events.length === limit || !last) break;
      from = positionOf(last);
    }
    return { events, next: events.at(-1)?.position ?? after };
  }

  async head(): Promise<Position | null> {
    return (await this.last())?.position ?? null;
  }

  async last(): Promise<RecordedEvent | null> {
    let from: ReadPosition = END;
    for (let maxCount = 1; ; maxCount = Math.min(maxCount * 8, largestPageBack)) {
      const page = await this.readBackwards(from, maxCount);
      const newest = page.map(fromServer).find((event) => event !== undefined);
      if (newest) return newest;
      const oldest = page.at(-1)?.event?.position;
      if (page.length < maxCount || !oldest) return null;
      from = oldest;
    }
  }

  async headOf(stream: string): Promise<ExpectedRevision> {
    const { client, credentials } = this.connection;
    const backwards = { direction: BACKWARDS, fromRevision: END, maxCount: 1 } as const;
    const [last] = await this.collect(client.readStream(stream, { credentials, requiresLeader: true, ...backwards }));
    return last?.event ? Number(last.event.revision) : 'no stream';
  }

  /** Everything that was acknowledged to this process before stands at or before it. */
  async newestKnown(): Promise<Position> {
    if (this.newest === undefined) await this.findNewest();
    return this.newest ?? positionOf({ commit: 0n, prepare: 0n });
  }

  /** One question for all who ask at once: sixteen reads of a log that was just opened took the server 2.5 seconds. */
  private findNewest(): Promise<unknown> {
    this.finding ??= this.readBackwards(END, 1).finally(() => (this.finding = undefined));
    return this.finding;
  }

  /** The event that stands at the position is on the page, too. */
  private readPage(from: Position | null, maxCount: number): Promise<ResolvedEvent[]> {
    const { client, credentials } = this.connection;
    return this.collect(client.readAll({ credentials, fromPosition: serverPositionOf(from), maxCount }));
  }

  private readBackwards(fromPosition: ReadPosition, maxCount: number): Promise<ResolvedEvent[]> {
    const { client, credentials } = this.connection;
    const backwards = { direction: BACKWARDS, fromPosition, maxCount } as const;
    return this.collect(client.readAll({ credentials, requiresLeader: true, ...backwards }));
  }

  private note(...found: (ResolvedEvent | undefined)[]): void {
    for (const position of found.map((resolved) => resolved?.event?.position)) {
      if (position && positionOf(position) > (this.newest ?? '')) this.newest = positionOf(position);
    }
  }

  private async collect(reading: StreamingRead<ResolvedEvent>): Promise<ResolvedEvent[]> {
    const found: ResolvedEvent[] = [];
    const timer = setTimeout(() => reading.destroy(new TookTooLong(this.longestWait)), this.longestWait);
    // What the channel says about a read that nobody waits for any more must not end the process.
    reading.on('error', () => undefined);
    try {
      for await (const resolved of reading) {
        found.push(resolved);
        timer.refresh();
      }
    } catch (error) {
      if (isStreamNotFound(error)) return [];
      // A read that was left early would keep its call open.
      void reading.cancel().catch(() => undefined);
      throw new StoreUnavailable(this.connection.scrub(`The event store could not be read (${describe(error)}).`));
    } finally {
      clearTimeout(timer);
    }
    this.note(found.at(0), found.at(-1));
    return found;
  }
}
