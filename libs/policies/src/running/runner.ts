import type { Batch, EventStore, Position, RecordedEvent } from '@waymark/event-store';
import type { Recorder } from '@waymark/recording';
import type { KeyStore } from '@waymark/vault';
import { setTimeout as after } from 'node:timers/promises';
import { openLook } from '../carrying/look';
import type { Look, Policy } from '../policy';
import { Asides } from './asides';
import { doErrands } from './do-errands';
import { inLanes } from './lanes';
import type { PolicyFile, SetAside, Waiting } from './policy-file';
import { recordOfEvent, wantedBy } from './wanted';

export interface RunnerParts {
  readonly store: EventStore;
  readonly recorder: Recorder;
  readonly keys: KeyStore;
  readonly file: PolicyFile;
  readonly policies: readonly Policy[];
  /** Cases that the read models have set aside, once they have taken in the log up to a position. */
  readonly setAsideElsewhere: (upTo: Position) => Promise<ReadonlySet<string>>;
  /** Told of every case that a policy sets aside. */
  readonly onSetAside: (aside: SetAside) => void;
  /** Told when the log could not be read or written; the same events are tried again after the pause. */
  readonly onTrouble: (failure: unknown) => void;
  readonly pauseAfterTrouble: number;
}

/** A case that waits, and for how many events. */
export interface CaseAside extends SetAside {
  readonly waiting: number;
}

/** Lets the policies see the log, in order, each from where it has come to. One process at a time runs them. */
export interface Policies {
  /** Follows the log until it is stopped. */
  follow(): void;
  /** Settles once nothing in the log waits for a policy any more, but for the cases set aside. */
  settled(): Promise<void>;
  /** Up to where the log has been dealt with by every policy. */
  position(): Position | null;
  setAside(): readonly CaseAside[];
  /** Takes up a case again where it was set aside. Answers with what still cannot be done. */
  resume(record: string): Promise<readonly CaseAside[]>;
  /** Ends as soon as what is in hand is done. */
  stop(): Promise<void>;
}

const batchSize = 512;
/** Cases side by side: their appends share commits. */
const atOnce = 32;
const elsewhere = 'set aside in the read models';

/** Opens the runner; it does nothing yet. A policy that is new begins at the log's present end. */
export async function openPolicies(parts: RunnerParts): Promise<Policies> {
  const { file, policies, store } = parts;
  const head = await store.head();
  const known = new Set(file.standings().map(({ policy }) => policy));
  for (const { name } of policies) if (!known.has(name)) file.install(name, head);
  return new TheRunner(parts);
}

interface Task {
  readonly recorded: RecordedEvent;
  readonly record: string;
  readonly policies: readonly Policy[];
}

class TheRunner implements Policies {
  private readonly look: Look;
  private readonly wanted: (event: RecordedEvent) => readonly Policy[];
  private readonly stopping = new AbortController();
  private checkpoints: ReadonlyMap<string, Position | null>;
  private asides: Asides;
  private following: Promise<void> | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: RunnerParts) {
    this.look = openLook(parts.recorder.streams, parts.keys);
    this.wanted = wantedBy(parts.policies);
    this.checkpoints = this.stored();
    this.asides = new Asides(parts.file);
  }

  position(): Position | null {
    const all = [...this.checkpoints.values()];
    return all.some((each) => each === null) ? null : (all.toSorted()[0] ?? null);
  }

  setAside(): readonly CaseAside[] {
    const { file } = this.parts;
    return file.setAside().map((aside) => ({ ...aside, waiting: file.countWaiting(aside.policy, aside.record) }));
  }

  follow(): void {
    this.following ??= this.followUntilStopped();
  }

  async settled(): Promise<void> {
    const { store } = this.parts;
    for (;;) {
      const done = await this.inTurn(async () => {
        const head = await store.head();
        if (head === null || !isBehind(this.position(), head)) return true;
        await this.take(await store.readAll(this.position(), batchSize));
        return false;
      });
      if (done || this.stopping.signal.aborted) return;
    }
  }

  resume(record: string): Promise<readonly CaseAside[]> {
    return this.inTurn(async () => {
      const { file } = this.parts;
      const head = await this.parts.store.head();
      const still = head === null ? new Set() : await this.parts.setAsideElsewhere(head);
      try {
        for (const aside of file.setAside().filter((each) => each.record === record)) {
          if (still.has(record)) continue;
          await this.takeUp(aside);
        }
      } finally {
        // Also where it is broken off: what one policy took up already must not go on waiting.
        this.asides = new Asides(file);
      }
      return this.setAside().filter((aside) => aside.record === record);
    });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.following;
    await this.turn.catch(() => undefined);
  }

  /** What waits is done in the order of the log, and forgotten one by one, as far as it goes. */
  private async takeUp(aside: SetAside): Promise<void> {
    const { file, policies } = this.parts;
    const policy = policies.find(({ name }) => name === aside.policy);
    if (policy === undefined) return;
    for (const waiting of file.waiting(aside.policy, aside.record)) {
      const hindrance = await this.done(policy, waiting);
      if (hindrance !== null) return file.stillAside({ ...aside, code: hindrance });
      file.done(waiting);
    }
    file.release(aside.policy, aside.record);
  }

  private async done(policy: Policy, { stream, revision }: Waiting): Promise<string | null> {
    const recorded = (await this.parts.store.readStream(stream, revision))[0];
    return recorded === undefined ? 'no such event' : doErrands(policy, recorded.text, this.parts.recorder, this.look);
  }

  private async followUntilStopped(): Promise<void> {
    const { store, onTrouble, pauseAfterTrouble } = this.parts;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        for await (const batch of store.subscribe(this.position(), signal)) {
          await this.inTurn(() => this.take(batch));
          if (signal.aborted) return;
        }
      } catch (failure) {
        onTrouble(failure);
        await after(pauseAfterTrouble, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** The checkpoint moves once everything in the batch is done, or set aside where that is seen. */
  private async take({ events, next }: Batch): Promise<void> {
    if (next === null) return;
    const lanes = new Map<string, Task[]>();
    for (const recorded of events) {
      const policies = this.wanted(recorded).filter(({ name }) =>
        isBehind(this.checkpoints.get(name) ?? null, recorded.position),
      );
      if (policies.length === 0) continue;
      const record = recordOfEvent(recorded);
      const lane = lanes.get(record) ?? [];
      lanes.set(record, [...lane, { recorded, record, policies }]);
    }
    try {
      const still = lanes.size === 0 ? new Set<string>() : await this.parts.setAsideElsewhere(next);
      await inLanes(lanes.values(), atOnce, (task) => this.act(task, still));
    } catch (failure) {
      this.asides = new Asides(this.parts.file);
      throw failure;
    }
    const { setAside, waiting } = this.asides.taken();
    if (events.length > 0) this.parts.file.advance({ checkpoint: next, setAside, waiting });
    this.checkpoints = this.stored();
    for (const aside of setAside) this.parts.onSetAside(aside);
  }

  private async act({ recorded, record, policies }: Task, still: ReadonlySet<string>): Promise<void> {
    for (const policy of policies) {
      if (this.asides.has(policy.name, record)) {
        this.asides.wait(policy.name, record, recorded);
        continue;
      }
      const code = still.has(record)
        ? elsewhere
        : await doErrands(policy, recorded.text, this.parts.recorder, this.look);
      if (code !== null) this.asides.add({ policy: policy.name, record, code }, recorded);
    }
  }

  private stored(): ReadonlyMap<string, Position | null> {
    const wanted = new Set(this.parts.policies.map(({ name }) => name));
    const all = this.parts.file.standings().filter(({ policy }) => wanted.has(policy));
    return new Map(all.map(({ policy, checkpoint }) => [policy, checkpoint]));
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.turn.then(work, work);
    this.turn = turn;
    return turn;
  }
}

const isBehind = (checkpoint: Position | null, position: Position): boolean =>
  checkpoint === null || checkpoint < position;
