/** A key that a step waits for. */
export interface WaitingKey {
  readonly id: string;
  readonly at: string;
  settle(key: Buffer): void;
  fail(reason: unknown): void;
}

/**
 * Gathers the keys asked for in one turn of the event loop, so that sixty-four cases opened at once cost one durable
 * write and not sixty-four.
 */
export function gathered(
  answer: (waiting: readonly WaitingKey[]) => void,
): (id: string, at: string) => Promise<Buffer> {
  let waiting: WaitingKey[] = [];
  function answerAll() {
    const now = waiting;
    waiting = [];
    answer(now);
  }
  return (id, at) =>
    new Promise((settle, fail) => {
      if (waiting.length === 0) setImmediate(answerAll);
      waiting.push({ id, at, settle, fail });
    });
}
