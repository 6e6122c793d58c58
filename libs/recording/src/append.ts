import { OutcomeUnknown, WrongExpectedRevision, type Appended, type EventStore } from '@waymark/event-store';
import type { LedgerEvent } from '@waymark/ledger';
import type { Streams } from './streams';

interface Composed {
  readonly event: LedgerEvent;
  readonly text: string;
}

/** Retries an append of unknown outcome with the same bytes at the same revision, until it is told one or the other. */
export function append(
  store: EventStore,
  streams: Streams,
  composed: readonly Composed[],
  until: number,
): Promise<Appended | 'conflict'> {
  const { stream, revision } = composed.at(-1)!.event;
  return streams.whileAppending(stream, revision, () => untilAnswered(store, composed, until));
}

async function untilAnswered(
  store: EventStore,
  composed: readonly Composed[],
  until: number,
): Promise<Appended | 'conflict'> {
  const { stream, revision } = composed[0]!.event;
  const expected = revision === 0 ? ('no stream' as const) : revision - 1;
  const events = composed.map(({ event: { id, type }, text }) => ({ id, type, text }));
  for (;;) {
    try {
      return await store.append(stream, expected, events);
    } catch (failure) {
      if (failure instanceof WrongExpectedRevision) return 'conflict';
      if (!(failure instanceof OutcomeUnknown) || Date.now() >= until) throw failure;
    }
  }
}
