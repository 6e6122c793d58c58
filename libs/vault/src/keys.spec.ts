import { randomBytes } from 'node:crypto';
import { ownFolder } from './folder.fixture';
import { openKeyStore } from './key-store';
import { KeyDestroyed, type KeyStore } from './keys';
import { openMemoryKeyStore } from './memory-key-store';

const inFolder = ownFolder();
const masterKey = randomBytes(32);
const [first, second, third] = ['2024-03-05T10:00:00.000Z', '2024-03-06T10:00:00.000Z', '2024-03-07T10:00:00.000Z'];
let count = 0;

const stores: readonly [string, () => KeyStore][] = [
  ['in a file', () => openKeyStore({ file: inFolder(`keys-${(count += 1)}.db`), masterKey, readOnly: false })],
  ['in memory', openMemoryKeyStore],
];

describe.each(stores)('a key store %s', (_, open) => {
  let store: KeyStore;
  beforeEach(() => {
    store = open();
  });
  afterEach(() => store.close());

  it('makes a key once, of 32 random bytes, and another for another id', () => {
    const key = store.ensure('case-1', first);
    expect(key).toHaveLength(32);
    expect(store.ensure('case-1', second)).toEqual(key);
    expect(store.find('case-1')).toEqual(key);
    expect(store.ensure('case-2', second)).not.toEqual(key);
  });

  it('tells present, destroyed and absent apart', () => {
    store.ensureAll(['case-1', 'case-2'], first);
    store.destroy('case-1', second);
    expect(['case-1', 'case-2', 'case-3'].map(store.state)).toEqual(['destroyed', 'present', 'absent']);
    expect(['case-1', 'case-3'].map(store.find)).toEqual([null, null]);
  });

  it('says by its standing that keys were destroyed, and not that keys were made', () => {
    store.ensure('case-1', first);
    const before = store.standing();
    store.ensure('case-2', first);
    expect(store.standing()).toBe(before);
    store.destroy('case-1', second);
    expect(store.standing()).not.toBe(before);
  });

  it('never makes a destroyed key again', async () => {
    store.ensure('case-1', first);
    store.destroy('case-1', second);
    expect(() => store.ensure('case-1', third)).toThrow(KeyDestroyed);
    await expect(store.ensureSoon('case-1', third)).rejects.toThrow(KeyDestroyed);
  });

  it('makes all keys of one call or none', () => {
    store.destroy('case-2', first);
    expect(() => store.ensureAll(['case-1', 'case-2', 'case-3'], second)).toThrow(KeyDestroyed);
    expect(['case-1', 'case-3'].map(store.state)).toEqual(['absent', 'absent']);
    expect(store.ensureAll(['case-1', 'case-1', 'case-3'], second).size).toBe(2);
    expect(store.ensureAll([], second).size).toBe(0);
  });

  it('re-applies erasures to a copy that may hold the keys, or not', () => {
    store.ensure('case-1', first);
    store.destroyAll([
      { id: 'case-2', at: third },
      { id: 'case-1', at: second },
    ]);
    store.destroyAll([{ id: 'case-1', at: third }]);
    store.destroyAll([]);
    expect(store.destroyed()).toEqual([
      { id: 'case-1', at: second },
      { id: 'case-2', at: third },
    ]);
  });

  it('answers the same whether a key is asked for now or soon', async () => {
    const soon = store.ensureSoon('case-1', first);
    const [one, again] = await Promise.all([soon, store.ensureSoon('case-1', second)]);
    expect(one).toEqual(again);
    expect(store.ensure('case-1', third)).toEqual(one);
  });
});
