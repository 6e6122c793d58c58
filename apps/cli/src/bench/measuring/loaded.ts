/** The part of autocannon that is used here; it brings no types of its own. */
interface Cannon extends Promise<{ readonly non2xx: number; readonly errors: number; readonly timeouts: number }> {
  on(event: 'response', heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void;
}
type Autocannon = (options: Readonly<Record<string, unknown>>) => Cannon;

export interface Load {
  readonly url: string;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The next request of any connection, where each is another one. */
  readonly each?: () => { readonly path: string; readonly body: string; readonly headers: Record<string, string> };
}

export interface Loaded {
  /** Milliseconds of every answer. */
  readonly times: readonly number[];
  readonly perSecond: number;
  /** Answers that were no success, and connections that broke. */
  readonly failed: number;
}

/** So many people at once. Each asks again as soon as they have their answer. */
export const connections = 50;

/** @throws where autocannon is not installed: it belongs to those who develop Waymark */
export async function loaded({ url, seconds, headers, each }: Load): Promise<Loaded> {
  const autocannon = cannon();
  const times: number[] = [];
  const began = performance.now();
  const setupRequest = (request: object) => ({ ...request, ...each!() });
  const running = autocannon({
    url,
    connections,
    duration: seconds,
    headers,
    ...(each === undefined ? {} : { requests: [{ method: 'POST', setupRequest }] }),
  });
  running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { non2xx, errors, timeouts } = await running;
  const perSecond = times.length / ((performance.now() - began) / 1000);
  return { times, perSecond, failed: non2xx + errors + timeouts };
}

function cannon(): Autocannon {
  try {
    return require('autocannon') as Autocannon;
  } catch {
    throw new Error('autocannon is not installed: "npm ci" installs it.');
  }
}
