import type { AppendRequest } from '../append/judge-append';
import type { Appended } from '../port';
import type { Outcome } from './group-writer';

export interface Waiting {
  readonly request: AppendRequest;
  readonly bytes: number;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupLimits {
  readonly requests: number;
  /** At least one request is taken, however large. */
  readonly bytes: number;
}

/** Gathers the appends of one turn of the event loop, so that they share one wait for the disk. */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private scheduled = false;

  constructor(
    private readonly write: (requests: readonly AppendRequest[]) => readonly Outcome[],
    private readonly limits: GroupLimits,
  ) {}

  append(request: AppendRequest, bytes: number): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, bytes, resolve, reject });
      this.schedule();
    });
  }

  /** Writes what waits, now. */
  drain(): void {
    while (this.waiting.length > 0) this.writeGroup(this.takeGroup());
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.waiting.length === 0) return;
      this.writeGroup(this.takeGroup());
      if (this.waiting.length > 0) this.schedule();
    });
  }

  private takeGroup(): readonly Waiting[] {
    let bytes = 0;
    const full = this.waiting.findIndex((waiting, index) => {
      bytes += waiting.bytes;
      return index > 0 && (index >= this.limits.requests || bytes > this.limits.bytes);
    });
    return this.waiting.splice(0, full === -1 ? this.waiting.length : full);
  }

  private writeGroup(group: readonly Waiting[]): void {
    try {
      const outcomes = this.write(group.map(({ request }) => request));
      group.forEach((waiting, index) => settle(waiting, outcomes[index]));
    } catch (error) {
      for (const waiting of group) waiting.reject(error);
    }
  }
}

function settle(waiting: Waiting, outcome: Outcome | undefined): void {
  if (outcome === undefined) waiting.reject(new TypeError('The group was written without an outcome for this append.'));
  else if (outcome instanceof Error) waiting.reject(outcome);
  else waiting.resolve(outcome);
}
