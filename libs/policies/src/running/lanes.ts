/** Lanes side by side, so many at once; what stands in one lane is done strictly in order. */
export async function inLanes<Item>(
  lanes: Iterable<readonly Item[]>,
  atOnce: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = lanes[Symbol.iterator]();
  const failed = new AbortController();
  const walk = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
      for (const item of next.value) {
        if (failed.signal.aborted) return;
        await act(item);
      }
    }
  };
  const walks = Array.from({ length: atOnce }, () =>
    walk().catch((failure: unknown) => {
      failed.abort();
      throw failure;
    }),
  );
  // Whoever failed is told of only once nobody works on any more.
  for (const walked of await Promise.allSettled(walks)) if (walked.status === 'rejected') throw walked.reason;
}
