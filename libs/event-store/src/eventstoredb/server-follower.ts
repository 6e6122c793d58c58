import { excludeSystemEvents, type AllStreamSubscription } from '@eventstore/db-client';
import { StoreUnavailable, type Batch, type Position, type RecordedEvent } from '../port';
import type { Connection } from './connection';
import { Pauses } from './pauses';
import { describe, meaningOf } from './server-error';
import { fromServer } from './server-event';
import { serverPositionOf } from './server-position';

const firstPause = 50;
const longestPause = 5_000;
const largestBatch = 512;

/**
 * A subscription that comes back. The server drops live subscriptions under ordinary load and at every restart; the
 * client then only throws. Each time we subscribe again from the last event that was handed on: the server begins
 * strictly after a position, so nothing is missing and nothing comes twice.
 */
export async function* followServer(
  connection: Connection,
  after: Position | null,
  signal: AbortSignal,
  report: (trouble: string) => void,
): AsyncGenerator<Batch> {
  const pauses = new Pauses(firstPause, longestPause);
  let next = after;
  while (!signal.aborted) {
    try {
      for await (const events of subscribeOnce(connection, next, signal)) {
        pauses.startAgain();
        next = events.at(-1)!.position;
        yield { events, next };
        if (signal.aborted) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      const reason = connection.scrub(describe(error));
      if (meaningOf(error).says === 'refused')
        throw new StoreUnavailable(`The event store refuses to be followed (${reason}).`);
      report(`The subscription ended and begins again (${reason}).`);
    }
    await pauses.pause(longestPause, signal);
  }
}

async function* subscribeOnce(
  { client, credentials }: Connection,
  after: Position | null,
  signal: AbortSignal,
): AsyncGenerator<readonly RecordedEvent[]> {
  const subscription: AllStreamSubscription = client.subscribeToAll(
    { credentials, fromPosition: serverPositionOf(after), filter: excludeSystemEvents() },
    { highWaterMark: largestBatch },
  );
  const stop = (): void => void subscription.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const first of subscription) {
      const found = [first];
      // Whatever else has arrived goes into the same batch; `read` never waits.
      while (found.length < largestBatch) {
        const more: typeof first | null = subscription.read();
        if (!more) break;
        found.push(more);
      }
      const events = found.map(fromServer).filter((event) => event !== undefined);
      if (events.length > 0) yield events;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // What the channel still says about a subscription that nobody reads any more is of no interest.
    subscription.on('error', () => undefined);
    void subscription.unsubscribe().catch(() => undefined);
  }
}
