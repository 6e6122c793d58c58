import type { Batch, Position } from '@waymark/event-store';
import { setTimeout as after } from 'node:timers/promises';
import { OneAtATime } from './one-at-a-time';
import { eventsOfRecord } from './events-of-record';
import { Taker } from './taker';
import type { ParkedRow } from './tables';
import type { Runner, RunnerOptions } from './types';
import { Waiters } from './waiters';

const batchSize = 512;

/** Opens a runner at the checkpoint of the read models. It does nothing yet: let it follow, or catch up. */
export async function createRunner(options: RunnerOptions): Promise<Runner> {
  const runner = new TheRunner(options);
  await runner.open();
  return runner;
}

class TheRunner implements Runner {
  private readonly taker: Taker;
  private readonly turns = new OneAtATime();
  private readonly waiters = new Waiters();
  private readonly stopping = new AbortController();
  /** Aborted when the read models were replaced: what is on its way then does not follow on. */
  private subscription = new AbortController();
  private following: Promise<void> | null = null;
  private at: Position | null = null;

  constructor(private readonly options: RunnerOptions) {
    const { db, projections, records } = options.views;
    this.taker = new Taker(db, projections, (record, table) => records?.written(record, table));
  }

  async open(): Promise<void> {
    this.at = await this.taker.open();
  }

  position(): Position | null {
    return this.at;
  }

  follow(): void {
    this.following ??= this.followUntilStopped();
  }

  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    if (this.at !== null && this.at >= position) return Promise.resolve(true);
    if (this.stopping.signal.aborted) return Promise.resolve(false);
    return this.waiters.wait(position, timeoutMs);
  }

  async catchUp(): Promise<void> {
    const { store } = this.options;
    const head = await store.head();
    const isBehind = (): boolean => head !== null && (this.at === null || this.at < head);
    for (;;) {
      const taken = await this.turns.take(async () =>
        isBehind() ? this.takeNew(await store.readAll(this.at, batchSize)) : false,
      );
      if (!taken) return;
    }
  }

  resume(record: string): Promise<boolean> {
    return this.turns.take(async () => {
      const { views, store } = this.options;
      const events = await eventsOfRecord(views.db, store, record, this.at);
      const parked = await this.taker.takeAnew(record, events);
      this.tell(parked);
      return parked.length === 0;
    });
  }

  whileHeld<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.turns.take(async () => {
      try {
        return await work();
      } finally {
        await this.options.views.takeUpRebuilt();
        await this.open();
        this.subscription.abort();
        this.waiters.reached(this.at);
      }
    });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.waiters.giveUp();
    await this.following;
    await this.turns.take(async () => undefined);
  }

  private async followUntilStopped(): Promise<void> {
    const { store } = this.options;
    const stopping = this.stopping.signal;
    while (!stopping.aborted) {
      this.subscription = new AbortController();
      const { signal } = this.subscription;
      try {
        for await (const batch of store.subscribe(this.at, AbortSignal.any([signal, stopping]))) {
          await this.turns.take(async () => !signal.aborted && this.takeNew(batch));
          if (signal.aborted) break;
        }
      } catch (error) {
        // The batch is still to be taken: the next subscription begins with it.
        this.options.onTrouble(error);
        await after(this.options.pauseAfterTrouble, undefined, { signal: stopping }).catch(() => undefined);
      }
    }
  }

  /** A batch may begin with events that were taken otherwise meanwhile. False when nothing in it was new. */
  private async takeNew({ events, next }: Batch): Promise<boolean> {
    const at = this.at;
    const ahead = at === null ? events : events.filter(({ position }) => position > at);
    if (ahead.length === 0 || next === null) return false;
    const parked = await this.taker.take(ahead, next);
    this.at = next;
    this.tell(parked);
    this.waiters.reached(next);
    return true;
  }

  private tell(parked: readonly ParkedRow[]): void {
    for (const row of parked) this.options.onParked(row);
  }
}
