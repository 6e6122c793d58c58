import type { Benchmark } from '../benchmark';
import { besideRaw } from '../measuring/beside-raw';

export const append64: Benchmark = {
  name: 'append-64',
  says: 'steps appended 64 at once on different streams, beside raw inserts 64 a transaction',
  run: async () => [await besideRaw({ work: 'append-64', together: 64, times: 200, atLeast: 0.4 })],
};
