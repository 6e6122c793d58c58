import { setTimeout as after } from 'node:timers/promises';

/** Pauses between attempts, each twice as long as the one before, up to a longest. */
export class Pauses {
  private next: number;

  constructor(
    private readonly first: number,
    private readonly longest: number,
  ) {
    this.next = first;
  }

  startAgain(): void {
    this.next = this.first;
  }

  /** Shorter when less time is left; ends when the signal aborts. */
  async pause(timeLeft: number, signal?: AbortSignal): Promise<void> {
    const milliseconds = Math.max(0, Math.min(this.next, timeLeft));
    this.next = Math.min(this.next * 2, this.longest);
    await after(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
  }
}
