/** The keys opened last, so that not every event costs an unwrapping. */
export interface KeyCache {
  get(id: string): Buffer | undefined;
  put(id: string, key: Buffer): void;
  drop(id: string): void;
  clear(): void;
}

export function keyCache(limit: number): KeyCache {
  const keys = new Map<string, Buffer>();
  return {
    get(id) {
      const key = keys.get(id);
      if (key === undefined) return undefined;
      // A map keeps the order of insertion: put back at the end, the first is the one unused for longest.
      keys.delete(id);
      keys.set(id, key);
      return key;
    },
    put(id, key) {
      keys.delete(id);
      keys.set(id, key);
      if (keys.size > limit) keys.delete(keys.keys().next().value!);
    },
    // Keys are not overwritten with zeros on leaving: a step under way may hold one, and would go on to seal under zeros.
    drop: (id) => void keys.delete(id),
    clear: () => keys.clear(),
  };
}
