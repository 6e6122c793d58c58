import type { Request } from 'express';
import { addressOf } from './site';

const from = (told?: string): Request =>
  ({
    headers: told === undefined ? {} : { 'x-forwarded-for': told },
    socket: { remoteAddress: '127.0.0.1' },
  }) as Request;

it('takes nobody’s word for the address of a request that came directly', () => {
  expect(addressOf(from('192.0.2.7'), { origin: null })).toBe('127.0.0.1');
});

it('takes the word of the server before it alone, and not what a client wrote before', () => {
  const site = { origin: 'https://waymark.example' };
  expect(addressOf(from('10.0.0.1, 192.0.2.7'), site)).toBe('192.0.2.7');
  expect(addressOf(from(), site)).toBe('127.0.0.1');
  expect(addressOf(from(''), site)).toBe('127.0.0.1');
});
