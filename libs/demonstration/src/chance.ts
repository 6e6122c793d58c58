import { createHash } from 'node:crypto';

/** Chance that follows from its name alone: the same name gives the same draws on every machine. */
export interface Chance {
  /** A whole number between the two, both included. */
  whole(from: number, to: number): number;
  yes(percent: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
  /** So many different ones, in the order in which they were drawn. */
  some<Item>(list: readonly Item[], count: number): Item[];
}

export function chanceOf(...name: readonly (string | number)[]): Chance {
  const next = generator(createHash('sha256').update(JSON.stringify(name)).digest());
  const whole = (from: number, to: number) => from + Math.floor((next() / 2 ** 32) * (to - from + 1));
  const pick = <Item>(list: readonly Item[]): Item => {
    if (list.length === 0) throw new RangeError('There is nothing to draw from.');
    return list[whole(0, list.length - 1)]!;
  };
  return {
    whole,
    pick,
    yes: (percent) => whole(1, 100) <= percent,
    some: (list, count) => {
      const left = [...list];
      const drawn: (typeof left)[number][] = [];
      while (drawn.length < count && left.length > 0) drawn.push(...left.splice(whole(0, left.length - 1), 1));
      return drawn;
    },
  };
}

/** Small fast counter, 32 bits (sfc32, public domain): whole-number arithmetic alone, so no machine rounds differently. */
function generator(seed: Buffer): () => number {
  let [a, b, c, count] = [seed.readInt32LE(0), seed.readInt32LE(4), seed.readInt32LE(8), seed.readInt32LE(12)];
  return () => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
}
