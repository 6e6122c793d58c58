import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { newEvents, newStream } from '../contract/samples';
import { OutcomeUnknown, StoreUnavailable, type EventStore } from '../port';
import { openEventStoreDb } from './event-store-db';

let store: EventStore;
const troubles: string[] = [];
const open = (port: number): EventStore =>
  openEventStoreDb({
    connectionString: `esdb://127.0.0.1:${port}?tls=false`,
    appendDeadlineMs: 600,
    readDeadlineMs: 300,
    report: (trouble) => troubles.push(trouble),
  });

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

describe('a server that is not there', () => {
  beforeAll(async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    store = open(port);
  });
  afterAll(() => store.close());

  test('takes no append: nothing was written, for certain, and it is said', async () => {
    await expect(store.append(newStream(), 'no stream', newEvents(1))).rejects.toThrow(StoreUnavailable);
  });

  test('cannot be read', async () => {
    await expect(store.readStream(newStream(), 0)).rejects.toThrow(StoreUnavailable);
    await expect(store.readAll(null, 10)).rejects.toThrow(StoreUnavailable);
    await expect(store.head()).rejects.toThrow('The event store could not be read');
  });

  test('is asked again and again by a subscription, until the signal aborts', async () => {
    for await (const batch of store.subscribe(null, AbortSignal.timeout(400))) expect(batch).toBeUndefined();
    expect(troubles.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a server that accepts connections and never answers', () => {
  const sockets = new Set<Socket>();
  const frozen = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  beforeAll(async () => {
    store = open(await listen(frozen));
  });
  afterAll(async () => {
    await store.close();
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => frozen.close(resolve));
  });

  test('leaves no append open for ever', async () => {
    const failed = await Promise.allSettled(
      Array.from({ length: 20 }, () => store.append(newStream(), 'no stream', newEvents(1))),
    );
    const reasons = failed.map((result) => (result.status === 'rejected' ? result.reason : undefined));
    expect(reasons.every((error) => error instanceof OutcomeUnknown || error instanceof StoreUnavailable)).toBe(true);
  });

  test('leaves no read open beyond its limit, and no subscription beyond its signal', async () => {
    await expect(store.readStream(newStream(), 0)).rejects.toThrow(StoreUnavailable);
    const abort = new AbortController();
    const following = (async () => {
      for await (const batch of store.subscribe(null, abort.signal)) expect(batch).toBeUndefined();
    })();
    await after(50);
    abort.abort();
    await following;
    expect(abort.signal.aborted).toBe(true);
  });
});
