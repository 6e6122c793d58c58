import { newEvents, newStream } from '../contract/samples';
import { OutcomeUnknown, StoreUnavailable, type EventStore, type EventToAppend, type ExpectedRevision } from '../port';

export interface LoadReport {
  /** Ids by stream, in the order in which they were acknowledged. */
  readonly acknowledged: ReadonlyMap<string, readonly string[]>;
  readonly appends: number;
  readonly unknown: number;
  readonly unavailable: number;
  /** Errors that nothing explains. */
  readonly wrong: readonly unknown[];
  /** Appends that were never settled. */
  readonly open: number;
  /** Until an append was settled, in milliseconds. */
  readonly longest: number;
}

/** Writers that append to a stream each, as a careful caller does: what was not acknowledged is sent again unchanged. */
export class Load {
  readonly failures: unknown[] = [];
  private readonly acknowledged = new Map<string, string[]>();
  private readonly wrong: unknown[] = [];
  private readonly writers: readonly Promise<void>[];
  private ending = false;
  private appends = 0;
  private open = 0;
  private longest = 0;

  constructor(
    private readonly store: EventStore,
    writers: number,
  ) {
    this.writers = Array.from({ length: writers }, () => this.write(newStream()));
  }

  async end(): Promise<LoadReport> {
    this.ending = true;
    await Promise.all(this.writers);
    const count = (kind: typeof OutcomeUnknown | typeof StoreUnavailable): number =>
      this.failures.filter((failure) => failure instanceof kind).length;
    const { acknowledged, appends, wrong, open, longest } = this;
    const [unknown, unavailable] = [count(OutcomeUnknown), count(StoreUnavailable)];
    return { acknowledged, appends, unknown, unavailable, wrong, open, longest };
  }

  private async write(stream: string): Promise<void> {
    const ids: string[] = [];
    this.acknowledged.set(stream, ids);
    let expected: ExpectedRevision = 'no stream';
    while (!this.ending) {
      const events = newEvents(1 + (this.appends % 3));
      const revision: number | undefined = await this.appendUntilAcknowledged(stream, expected, events);
      if (revision === undefined) return;
      expected = revision;
      ids.push(...events.map((event) => event.id));
      this.appends += 1;
    }
  }

  private async appendUntilAcknowledged(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<number | undefined> {
    for (;;) {
      const begin = performance.now();
      this.open += 1;
      try {
        return (await this.store.append(stream, expected, events)).revision;
      } catch (error) {
        this.failures.push(error);
        if (error instanceof OutcomeUnknown || error instanceof StoreUnavailable) continue;
        this.wrong.push(error);
        return undefined;
      } finally {
        this.open -= 1;
        this.longest = Math.max(this.longest, performance.now() - begin);
      }
    }
  }
}
