import { keepWatch } from './keep-watch';

describe('Deadlines', () => {
  const began = Date.parse('2026-06-01T09:00:00Z');
  let looks: number;
  let besides: number;
  let revision: number;
  let fails: boolean;
  const told: string[] = [];
  const stopping = new AbortController();

  beforeAll(async () => {
    jest.useFakeTimers({ now: began });
    [looks, besides, revision, fails] = [0, 0, 3, false];
    const look = async () => {
      looks += 1;
      if (fails) throw new Error('The store went away.');
      return 0;
    };
    keepWatch({
      engine: { watch: { look }, recorder: { streams: { load: async () => ({ instance: { revision } }) as never } } },
      besides: () => void (besides += 1),
      notice: (line) => void told.push(line),
      stopping: stopping.signal,
    });
    await jest.advanceTimersByTimeAsync(0);
  });
  afterAll(() => jest.useRealTimers());

  it('are looked at as a server starts, and for an hour not again where nothing changes', async () => {
    expect([looks, besides]).toEqual([1, 1]);
    await jest.advanceTimersByTimeAsync(59 * 60_000);
    expect(looks).toBe(1);
    await jest.advanceTimersByTimeAsync(60_000);
    expect([looks, besides]).toEqual([2, 2]);
  });

  it('are looked at in a moment where a bank holiday is proclaimed or withdrawn', async () => {
    revision += 1;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(looks).toBe(3);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(3);
  });

  it('are looked at as a new day begins, and again a minute after that failed', async () => {
    fails = true;
    jest.setSystemTime(Date.parse('2026-06-01T23:00:00Z'));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(looks).toBe(4);
    expect(told).toEqual(['Deadlines could not be looked at: The store went away.']);
    fails = false;
    await jest.advanceTimersByTimeAsync(50_000);
    expect(looks).toBe(4);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(looks).toBe(5);
    stopping.abort();
    revision += 1;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(5);
  });
});
