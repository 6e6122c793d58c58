import type { AppendRequest } from '../append/judge-append';
import { newEvents } from '../contract/samples';
import { AppendQueue } from './append-queue';

const request = (stream: string): AppendRequest => ({ stream, expected: 'no stream', events: newEvents(1) });
const appended = { revision: 0, position: '0000000000000001', repeated: false };

function recordingQueue(limits: { requests: number; bytes: number }) {
  const groups: string[][] = [];
  const queue = new AppendQueue((requests) => {
    groups.push(requests.map(({ stream }) => stream));
    return requests.map(() => appended);
  }, limits);
  return { groups, queue };
}

describe('the append queue', () => {
  test('writes what comes in one turn in one group', async () => {
    const { groups, queue } = recordingQueue({ requests: 10, bytes: 1_000 });
    await Promise.all(['a', 'b', 'c'].map((stream) => queue.append(request(stream), 10)));
    await queue.append(request('d'), 10);
    expect(groups).toEqual([['a', 'b', 'c'], ['d']]);
  });

  test('caps a group by requests and by bytes, and takes at least one', async () => {
    const { groups, queue } = recordingQueue({ requests: 2, bytes: 100 });
    const sizes: readonly (readonly [string, number])[] = [
      ['a', 10],
      ['b', 10],
      ['c', 10],
      ['d', 95],
      ['e', 500],
      ['f', 1],
    ];
    await Promise.all(sizes.map(([stream, bytes]) => queue.append(request(stream), bytes)));
    expect(groups).toEqual([['a', 'b'], ['c'], ['d'], ['e'], ['f']]);
  });

  test('refuses a whole group that could not be written, and goes on with the next', async () => {
    let failing = true;
    const queue = new AppendQueue(
      (requests) => {
        if (failing) throw new Error('The disk is full.');
        return requests.map(() => appended);
      },
      { requests: 10, bytes: 1_000 },
    );
    const refused = await Promise.allSettled([queue.append(request('a'), 1), queue.append(request('b'), 1)]);
    expect(refused.map((result) => result.status)).toEqual(['rejected', 'rejected']);
    failing = false;
    await expect(queue.append(request('a'), 1)).resolves.toEqual(appended);
  });

  test('drains at once what waits', () => {
    const { groups, queue } = recordingQueue({ requests: 2, bytes: 100 });
    for (const stream of ['a', 'b', 'c']) void queue.append(request(stream), 1);
    queue.drain();
    expect(groups).toEqual([['a', 'b'], ['c']]);
  });
});
