import { keyCache } from './key-cache';

describe('the cache of opened keys', () => {
  it('keeps no more than its limit, and lets the one unused for longest go', () => {
    const cache = keyCache(2);
    cache.put('one', Buffer.from('1'));
    cache.put('two', Buffer.from('2'));
    cache.get('one');
    cache.put('three', Buffer.from('3'));
    expect(['one', 'two', 'three'].map((id) => cache.get(id)?.toString())).toEqual(['1', undefined, '3']);
  });

  it('forgets one key, or all', () => {
    const cache = keyCache(3);
    for (const id of ['one', 'two', 'three']) cache.put(id, Buffer.from(id));
    cache.drop('one');
    expect(cache.get('one')).toBeUndefined();
    expect(cache.get('two')).toBeDefined();
    cache.clear();
    expect(cache.get('two')).toBeUndefined();
  });
});
