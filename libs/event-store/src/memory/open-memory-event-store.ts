import { checkAppend, checkRevision, checkStream } from '../append/check-append';
import { judgeAppend } from '../append/judge-append';
import { CommitBell } from '../following/commit-bell';
import { followLog } from '../following/follow-log';
import { numberOf, positionOf } from '../numbered-position';
import { StoreUnavailable, type Appended, type Batch, type EventStore, type EventToAppend } from '../port';
import type { ExpectedRevision, Position, RecordedEvent } from '../port';

/** Keeps everything in this process, for tests. */
export function openMemoryEventStore(): EventStore {
  return new MemoryEventStore();
}

class MemoryEventStore implements EventStore {
  private readonly log: RecordedEvent[] = [];
  private readonly streams = new Map<string, RecordedEvent[]>();
  private readonly bell = new CommitBell();
  private readonly closing = new AbortController();

  async append(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended> {
    checkAppend(stream, expected, events);
    this.checkOpen();
    const standing = this.streams.get(stream) ?? [];
    const judgement = judgeAppend(
      { stream, expected, events },
      {
        head: standing.at(-1)?.revision ?? 'no stream',
        read: (from, count) => standing.slice(from, from + count),
      },
    );
    if (judgement.verdict === 'refused') throw judgement.error;
    const repeated = judgement.verdict === 'repeated';
    const { revision, position } = repeated ? judgement.last : this.write(stream, standing, events);
    return { revision, position, repeated };
  }

  async readStream(stream: string, from: number): Promise<readonly RecordedEvent[]> {
    checkStream(stream);
    checkRevision(from);
    this.checkOpen();
    return this.streams.get(stream)?.slice(from) ?? [];
  }

  async readAll(after: Position | null, limit: number): Promise<Batch> {
    this.checkOpen();
    const from = numberOf(after);
    const events = this.log.slice(from, from + limit);
    return { events, next: events.at(-1)?.position ?? after };
  }

  subscribe(after: Position | null, signal: AbortSignal): AsyncIterable<Batch> {
    const following = {
      readAll: this.readAll.bind(this),
      bell: this.bell,
      pause: 'as long as it takes' as const,
      pauseAfterFailure: 0,
      batchSize: 512,
    };
    return followLog(following, after, AbortSignal.any([signal, this.closing.signal]));
  }

  async head(): Promise<Position | null> {
    return (await this.last())?.position ?? null;
  }

  async last(): Promise<RecordedEvent | null> {
    this.checkOpen();
    return this.log.at(-1) ?? null;
  }

  async close(): Promise<void> {
    this.closing.abort();
  }

  private write(stream: string, standing: RecordedEvent[], events: readonly EventToAppend[]): RecordedEvent {
    for (const { id, type, text } of events) {
      const position = positionOf(this.log.length + 1);
      const recorded = { stream, revision: standing.length, position, id, type, text };
      this.log.push(recorded);
      standing.push(recorded);
    }
    this.streams.set(stream, standing);
    this.bell.ring();
    return standing.at(-1)!;
  }

  private checkOpen(): void {
    if (this.closing.signal.aborted) throw new StoreUnavailable('The store is closed.');
  }
}
