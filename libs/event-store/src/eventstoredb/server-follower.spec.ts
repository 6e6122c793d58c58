import { Readable } from 'node:stream';
import type { RecordedEvent } from '../port';
import type { Connection } from './connection';
import { followServer } from './server-follower';
import { positionOf } from './server-position';

interface Script {
  readonly commits: readonly number[];
  readonly ending: Error | 'silence';
}

const resolved = (commit: number): object => ({
  event: {
    streamId: commit % 5 === 0 ? '$system' : 'case-1',
    id: `${commit}`,
    revision: 0n,
    type: 'case.CaseOpened',
    isJson: true,
    data: {},
    position: { commit: BigInt(commit), prepare: BigInt(commit) },
  },
});

class FakeSubscription extends Readable {
  constructor({ commits, ending }: Script) {
    super({ objectMode: true, read: () => {} });
    for (const commit of commits) this.push(resolved(commit));
    // As the client does it: an error is told, but neither `end` nor `close` follows.
    if (ending !== 'silence') setImmediate(() => this.emit('error', ending));
  }

  async unsubscribe(): Promise<void> {}
}

function serverWith(...scripts: readonly Script[]) {
  const askedFrom: unknown[] = [];
  const subscribeToAll = (options: { fromPosition: { commit: bigint } | 'start' }): FakeSubscription => {
    askedFrom.push(options.fromPosition === 'start' ? 'start' : Number(options.fromPosition.commit));
    return new FakeSubscription(scripts[askedFrom.length - 1]!);
  };
  const connection = { client: { subscribeToAll }, credentials: {}, scrub: (text: string) => text };
  return { askedFrom, connection: connection as unknown as Connection };
}

const tooSlow = Object.assign(new Error('Consumer too slow'), { type: 'timeout', code: 10 });

describe('following a server', () => {
  test('comes back after every drop, from the last event that was handed on', async () => {
    const { connection, askedFrom } = serverWith(
      { commits: [1, 2], ending: tooSlow },
      { commits: [], ending: new Error('14 UNAVAILABLE') },
      { commits: [3, 4, 5, 6], ending: tooSlow },
      { commits: [7], ending: 'silence' },
    );
    const troubles: string[] = [];
    const seen: RecordedEvent[] = [];
    for await (const { events } of followServer(connection, null, new AbortController().signal, (t) =>
      troubles.push(t),
    )) {
      seen.push(...events);
      if (events.at(-1)!.id === '7') break;
    }
    expect(seen.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '6', '7']);
    expect(askedFrom).toEqual(['start', 2, 2, 6]);
    expect(troubles).toHaveLength(3);
    expect(troubles[0]).toBe('The subscription ended and begins again (timeout: Consumer too slow).');
  });

  test('begins where it is told to', async () => {
    const { connection, askedFrom } = serverWith({ commits: [9], ending: 'silence' });
    const after = positionOf({ commit: 8n, prepare: 8n });
    for await (const { next } of followServer(connection, after, new AbortController().signal, fail)) {
      expect(next).toBe(positionOf({ commit: 9n, prepare: 9n }));
      break;
    }
    expect(askedFrom).toEqual([8]);
  });

  test('ends at once when the signal aborts, also between two attempts', async () => {
    for (const ending of ['silence', tooSlow] as const) {
      const abort = new AbortController();
      const { connection } = serverWith({ commits: [], ending });
      setTimeout(() => abort.abort(), 20);
      for await (const batch of followServer(connection, null, abort.signal, () => {})) expect(batch).toBeUndefined();
      expect(abort.signal.aborted).toBe(true);
    }
  });

  test('ends with an error when the server denies it for good', async () => {
    const denied = Object.assign(new Error('not allowed'), { type: 'access-denied' });
    const { connection } = serverWith({ commits: [], ending: denied });
    const following = followServer(connection, null, new AbortController().signal, fail);
    await expect(following.next()).rejects.toThrow(
      'The event store refuses to be followed (access-denied: not allowed).',
    );
  });
});

function fail(trouble: string): void {
  throw new Error(trouble);
}
