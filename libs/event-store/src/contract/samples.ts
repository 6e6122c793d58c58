import { randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EventStore, EventToAppend, ExpectedRevision, RecordedEvent } from '../port';

export function newStream(): string {
  return `contract-${randomUUID()}`;
}

export function newEvent(data: object = { note: randomUUID() }): EventToAppend {
  return { id: randomUUID(), type: 'contract.SomethingHappened', text: canonicalText(data) };
}

export function newEvents(count: number): readonly EventToAppend[] {
  return Array.from({ length: count }, (_, index) => newEvent({ index, note: randomUUID() }));
}

export function canonicalText(data: object): string {
  return canonicalize(data)!;
}

/** A stream of so many events, written in one append. */
export async function newStreamOf(store: EventStore, count: number): Promise<readonly RecordedEvent[]> {
  const stream = newStream();
  await store.append(stream, 'no stream', newEvents(count));
  return store.readStream(stream, 0);
}

export async function writeOneByOne(
  store: EventStore,
  stream: string,
  events: readonly EventToAppend[],
): Promise<void> {
  let expected: ExpectedRevision = 'no stream';
  for (const event of events) expected = (await store.append(stream, expected, [event])).revision;
}

/** An event as it was handed over, without what the store added. */
export function handedOver({ id, type, text }: EventToAppend): EventToAppend {
  return { id, type, text };
}
