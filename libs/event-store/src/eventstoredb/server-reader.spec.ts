import { Readable } from 'node:stream';
import type { Connection } from './connection';
import { positionOf } from './server-position';
import { ServerReader } from './server-reader';

interface Asked {
  readonly fromPosition: 'end' | { readonly commit: bigint };
  readonly maxCount: number;
}

/** A log with an event of each type, oldest first, that notes how it is read backwards. */
function readerOf(types: readonly string[]) {
  const asked: number[] = [];
  const log = types.map((type, at) => {
    const position = { commit: BigInt(at), prepare: BigInt(at) };
    const event = { streamId: 'case-1', type, id: 'an id', data: {}, isJson: true, revision: BigInt(at), position };
    return { event };
  });
  const readAll = ({ fromPosition, maxCount }: Asked) => {
    asked.push(maxCount);
    const end = fromPosition === 'end' ? log.length : Number(fromPosition.commit);
    return Object.assign(Readable.from(log.slice(0, end).reverse().slice(0, maxCount)), { cancel: async () => {} });
  };
  const connection = { client: { readAll }, credentials: {}, scrub: (text: string) => text };
  return { asked, reader: new ServerReader(connection as unknown as Connection, 1_000) };
}

const others = (count: number): string[] => Array.from({ length: count }, () => '$metadata');

describe("the newest of Waymark's events", () => {
  test('costs a read of one event where it is the newest of all', async () => {
    const { asked, reader } = readerOf(['case.Opened', 'case.Closed']);
    expect(await reader.last()).toMatchObject({ type: 'case.Closed', revision: 1 });
    expect(asked).toEqual([1]);
  });

  test('is found behind what others wrote, in pages that grow', async () => {
    const { asked, reader } = readerOf(['case.Opened', ...others(150)]);
    expect(await reader.head()).toBe(positionOf({ commit: 0n, prepare: 0n }));
    expect(asked).toEqual([1, 8, 64, 64, 64]);
  });

  test('is none where others alone wrote', async () => {
    expect(await readerOf(others(20)).reader.last()).toBeNull();
    expect(await readerOf(others(9)).reader.last()).toBeNull();
    expect(await readerOf([]).reader.last()).toBeNull();
  });
});
