import type { Position } from '@waymark/event-store';

interface Waiter {
  readonly position: Position;
  readonly answer: (reached: boolean) => void;
}

/** Those who wait until the read models hold a position: read your own writes. */
export class Waiters {
  private readonly waiting = new Set<Waiter>();

  wait(position: Position, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const late = setTimeout(() => answer(false), timeoutMs);
      const waiter: Waiter = { position, answer: (reached) => answer(reached) };
      const answer = (reached: boolean): void => {
        clearTimeout(late);
        this.waiting.delete(waiter);
        resolve(reached);
      };
      this.waiting.add(waiter);
    });
  }

  reached(position: Position | null): void {
    if (position === null) return;
    for (const waiter of this.waiting) if (waiter.position <= position) waiter.answer(true);
  }

  giveUp(): void {
    for (const waiter of this.waiting) waiter.answer(false);
  }
}
