import type { Engine } from '@waymark/engine';
import { Attempts } from './attempts';

let now = Date.parse('2026-06-30T09:00:00.000Z');
const attempts = () => new Attempts({ time: { now: () => new Date(now).toISOString() } } as Engine);

const fails = (at: Attempts, name: string, address: string, times: number): void => {
  for (let n = 0; n < times; n += 1) at.failed(name, address);
};

it('counts an account that nobody has, and a name that cannot be one, like any other', () => {
  for (const name of ['nobody@northmoor.example', 'no name at all']) {
    const at = attempts();
    fails(at, name, '127.0.0.1', 9);
    expect(at.waits(name, '127.0.0.2')).toBeNull();
    at.failed(name.toUpperCase(), '127.0.0.1');
    expect(at.waits(name, '127.0.0.2')).toBe(15);
  }
});

it('makes an address wait that tries one account after another, and no other address', () => {
  const at = attempts();
  for (let account = 0; account < 12; account += 1) fails(at, `guess-${account}`, '127.0.0.1', 5);
  expect(at.waits('unit@northmoor.example', '127.0.0.1')).toBe(15);
  expect(at.waits('unit@northmoor.example', '127.0.0.2')).toBeNull();
});

it('lets them try again once the failures lie back a quarter of an hour', () => {
  const at = attempts();
  fails(at, 'unit', '127.0.0.1', 10);
  now += 14 * 60_000;
  expect(at.waits('unit', '127.0.0.2')).toBe(1);
  now += 60_000;
  expect(at.waits('unit', '127.0.0.2')).toBeNull();
});

it('forgets the failures of an account that was signed in to', () => {
  const at = attempts();
  fails(at, 'unit', '127.0.0.1', 9);
  at.succeeded('Unit');
  at.failed('unit', '127.0.0.1');
  expect(at.waits('unit', '127.0.0.2')).toBeNull();
});

it('remembers so many and no more, the latest', () => {
  const at = attempts();
  fails(at, 'unit', '127.0.0.1', 10);
  for (let n = 0; n < 20_000; n += 1) at.failed(`guess-${n}`, `address-${n}`);
  expect(at.waits('unit', '127.0.0.2')).toBeNull();
});
