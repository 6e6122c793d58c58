/** The part of autocannon that is used here; it brings no types of its own. */
interface Cannon extends Promise<CannonSays> {
  on(event: 'response', heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void;
}
interface CannonSays {
  readonly non2xx: number;
  readonly errors: number;
  readonly timeouts: number;
  /** Answers that `verifyBody` did not take. */
  readonly mismatches: number;
}
type Autocannon = (options: Readonly<Record<string, unknown>>) => Cannon;

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Load {
  readonly url: string;
  readonly seconds: number;
  /** The next request, of whichever connection. */
  readonly next: () => Asked;
  /** Whether an answer is what was asked for: a page that asks to sign in is a success for HTTP alone. */
  readonly isRight: (body: string) => boolean;
}

export interface Loaded {
  /** Milliseconds of every answer. */
  readonly times: readonly number[];
  readonly perSecond: number;
  /** Answers that were no success or not what was asked for, and connections that broke. */
  readonly failed: number;
}

/** So many people at once. Each asks again as soon as they have their answer. */
export const connections = 50;

/** @throws where autocannon is not installed: it belongs to those who develop Waymark */
export async function loaded({ url, seconds, next, isRight }: Load): Promise<Loaded> {
  const autocannon = cannon();
  const times: number[] = [];
  const began = performance.now();
  const running = autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request: object) => ({ ...request, ...next() }) }],
    verifyBody: isRight,
  });
  running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { non2xx, errors, timeouts, mismatches } = await running;
  const perSecond = times.length / ((performance.now() - began) / 1000);
  return { times, perSecond, failed: non2xx + errors + timeouts + mismatches };
}

function cannon(): Autocannon {
  try {
    return require('autocannon') as Autocannon;
  } catch {
    throw new Error('autocannon is not installed: "npm ci" installs it.');
  }
}
