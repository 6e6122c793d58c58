import type { Engine } from '@waymark/engine';
import { Attempts } from './attempts';

let now = Date.parse('2026-06-30T09:00:00.000Z');
const attempts = () => new Attempts({ time: { now: () => new Date(now).toISOString() } } as Engine);

const wrong = () => Promise.resolve(null);
const right = () => Promise.resolve('p-1');

const fails = async (at: Attempts, name: string, address: string, times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) await at.attempt(name, address, wrong);
};

/** In how many minutes they may try again, by an attempt that is right. */
const waits = async (at: Attempts, name: string, address: string): Promise<number | null> => {
  const attempted = await at.attempt(name, address, right);
  return attempted.answer === 'too often' ? attempted.minutes : null;
};

it('counts an account that nobody has, and a name that cannot be one, like any other', async () => {
  for (const name of ['nobody@northmoor.example', 'no name at all']) {
    const at = attempts();
    await fails(at, name, '127.0.0.1', 9);
    expect(await at.attempt(name.toUpperCase(), '127.0.0.1', wrong)).toEqual({ answer: 'wrong' });
    expect(await waits(at, name, '127.0.0.2')).toBe(15);
  }
});

it('makes an address wait that tries one account after another, and no other address', async () => {
  const at = attempts();
  for (let account = 0; account < 12; account += 1) await fails(at, `guess-${account}`, '127.0.0.1', 5);
  expect(await waits(at, 'unit@northmoor.example', '127.0.0.1')).toBe(15);
  expect(await waits(at, 'unit@northmoor.example', '127.0.0.2')).toBeNull();
});

it('takes all addresses of one network of IPv6 for one, however they are written, and those of others apart', async () => {
  const at = attempts();
  for (let n = 0; n < 60; n += 1) await fails(at, `guess-${n}`, `2001:db8::${(n + 1).toString(16)}`, 1);
  expect(await waits(at, 'unit', '2001:0DB8:0:0:ffff::1')).toBe(15);
  expect(await waits(at, 'unit', '2001:db8:0:1::1')).toBeNull();
  expect(await waits(at, 'unit', '::1')).toBeNull();
  expect(await waits(at, 'unit', '::ffff:192.0.2.1')).toBeNull();
});

it('lets them try again once the failures lie back a quarter of an hour', async () => {
  const at = attempts();
  await fails(at, 'unit', '127.0.0.1', 10);
  now += 14 * 60_000;
  expect(await waits(at, 'unit', '127.0.0.2')).toBe(1);
  now += 60_000;
  expect(await waits(at, 'unit', '127.0.0.2')).toBeNull();
});

it('forgets the failures of an account that was signed in to', async () => {
  const at = attempts();
  await fails(at, 'unit', '127.0.0.1', 9);
  expect(await at.attempt('Unit', '127.0.0.1', right)).toEqual({ answer: 'right', found: 'p-1' });
  await fails(at, 'unit', '127.0.0.1', 1);
  expect(await waits(at, 'unit', '127.0.0.2')).toBeNull();
});

it('remembers so many and no more, the latest', async () => {
  const at = attempts();
  await fails(at, 'unit', '127.0.0.1', 10);
  for (let n = 0; n < 20_000; n += 1) await at.attempt(`guess-${n}`, `address-${n}`, wrong);
  expect(await waits(at, 'unit', '127.0.0.2')).toBeNull();
});

describe('Of many attempts at once', () => {
  it('as many are looked at as may fail, and no more', async () => {
    const at = attempts();
    let looked = 0;
    const look = () => ((looked += 1), wrong());
    const answers = await Promise.all(Array.from({ length: 40 }, () => at.attempt('unit', '127.0.0.1', look)));
    expect(looked).toBe(10);
    expect(answers.filter(({ answer }) => answer === 'too often')).toHaveLength(30);
  });

  it('from one address, whomever they try, neither', async () => {
    const at = attempts();
    let looked = 0;
    const look = () => ((looked += 1), wrong());
    await Promise.all(Array.from({ length: 200 }, (_, n) => at.attempt(`guess-${n}`, '127.0.0.1', look)));
    expect(looked).toBe(60);
  });

  it('those that are right wait for one another, and all come in', async () => {
    const at = attempts();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => at.attempt(`own-${n % 4}`, 'office', right)),
    );
    expect(answers.every(({ answer }) => answer === 'right')).toBe(true);
  });

  it('one that cannot be looked at counts as no failure, and holds nobody up', async () => {
    const at = attempts();
    const broken = () => Promise.reject(new Error('no memory'));
    await Promise.allSettled(Array.from({ length: 30 }, () => at.attempt('unit', '127.0.0.1', broken)));
    expect(await waits(at, 'unit', '127.0.0.1')).toBeNull();
  });
});
