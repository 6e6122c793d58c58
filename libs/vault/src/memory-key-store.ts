import { randomBytes } from 'node:crypto';
import { type DestroyedKey, keyBytes, KeyDestroyed, type KeyStore } from './keys';

/** The same behaviour without a file, for tests. */
export function openMemoryKeyStore(): KeyStore {
  const keys = new Map<string, Buffer>();
  const tombstones = new Map<string, string>();

  function ensureAll(ids: readonly string[]): ReadonlyMap<string, Buffer> {
    const destroyed = ids.find((id) => tombstones.has(id));
    if (destroyed !== undefined) throw new KeyDestroyed(destroyed);
    for (const id of ids) if (!keys.has(id)) keys.set(id, randomBytes(keyBytes));
    return new Map(ids.map((id) => [id, keys.get(id)!]));
  }

  function destroy(id: string, at: string) {
    keys.delete(id);
    if (!tombstones.has(id)) tombstones.set(id, at);
  }

  return {
    ensure: (id) => ensureAll([id]).get(id)!,
    ensureAll,
    ensureSoon: async (id) => ensureAll([id]).get(id)!,
    find: (id) => keys.get(id) ?? null,
    state: (id) => (tombstones.has(id) ? 'destroyed' : keys.has(id) ? 'present' : 'absent'),
    destroy,
    destroyAll: (destroyed) => destroyed.forEach(({ id, at }) => destroy(id, at)),
    standing: () => String(tombstones.size),
    destroyed: () => [...tombstones].map(([id, at]) => ({ id, at })).sort(byDate),
    close: () => undefined,
  };
}

function byDate(one: DestroyedKey, other: DestroyedKey): number {
  return one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1;
}
