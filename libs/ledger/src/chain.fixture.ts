import { completed, zeroHash } from './hash';
import type { LedgerEvent } from './event';
import type { EventToVerify } from './verify';

/** A plain event for specs, without meaning. */
export function sampleEvent(changes: Partial<LedgerEvent>): Omit<LedgerEvent, 'hash'> {
  const { hash: _, ...rest } = changes as Partial<LedgerEvent>;
  return {
    envelope: 1,
    id: '0b8f5a3e-6c1d-8e2f-9a4b-5c6d7e8f9a0b',
    stream: 'rapidReview-1',
    revision: 0,
    type: 'rapidReview.MeetingHeld',
    schema: 1,
    partnership: 'north',
    case: 'case-1',
    subject: 'meeting:1',
    actor: 'person-1',
    decidedBy: null,
    occurredOn: '2024-03-05',
    recordedAt: '2024-03-05T10:00:00.000Z',
    data: { attended: ['local-authority', 'police'], held: '2024-03-05' },
    held: { notes: 'given' },
    departures: [],
    command: { id: 'command-1', digest: 'ab'.repeat(32) },
    correlation: 'correlation-1',
    causation: null,
    workflow: { name: 'rapidReview', chart: 1 },
    stage: 'gathering',
    clocks: [],
    sealed: [{ part: 'case', key: 'case-1', nonce: 'AAECAwQFBgcICQoL', text: '3q2+7w==' }],
    previous: zeroHash,
    hashAlgorithm: 'sha-256',
    ...rest,
  };
}

/** A sound chain of one stream, as a store gives it back. */
export function chain(stream: string, data: readonly Readonly<Record<string, unknown>>[]): EventToVerify[] {
  let previous = zeroHash;
  return data.map((content, revision) => {
    const { event, text } = completed(
      sampleEvent({ stream, revision, previous, data: content, id: `${stream}/${revision}` }),
    );
    previous = event.hash;
    return { stream, revision, position: '', id: event.id, type: event.type, text };
  });
}

/** Gives the events the positions of a log that holds them in this order. */
export function asLog(events: readonly EventToVerify[]): EventToVerify[] {
  return events.map((event, place) => ({ ...event, position: String(place).padStart(12, '0') }));
}

export async function* inBatches(events: readonly EventToVerify[], size: number): AsyncGenerator<EventToVerify[]> {
  for (let from = 0; from < events.length; from += size) yield events.slice(from, from + size);
}
