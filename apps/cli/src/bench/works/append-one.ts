import type { Benchmark } from '../benchmark';
import { besideRaw } from '../measuring/beside-raw';

export const appendOne: Benchmark = {
  name: 'append-one',
  says: 'steps appended one at a time, each on a stream of its own, beside raw inserts one a transaction',
  run: async () => [await besideRaw({ work: 'append-one', together: 1, times: 3_200, atLeast: 0.7 })],
};
