import { jsonEvent, type JSONEventData, type ResolvedEvent } from '@eventstore/db-client';
import canonicalize from 'canonicalize';
import { isEventType } from '../append/event-type';
import type { EventToAppend, RecordedEvent } from '../port';
import { positionOf } from './server-position';

/**
 * The client prints the JSON by itself, in an order of its own, and gives it back parsed. What is canonical comes back
 * byte for byte by canonicalising again; anything else is a programming error, found before it is sent.
 */
export function toServer({ id, type, text }: EventToAppend): JSONEventData {
  const data: unknown = JSON.parse(text);
  if (typeof data !== 'object' || data === null || canonicalize(data) !== text) {
    throw new TypeError(`The text of the event ${id} is not an object in canonical JSON.`);
  }
  return jsonEvent({ id, type, data: data as Record<string, unknown> });
}

/** Undefined for what is not Waymark's: the server's own events, and other applications'. */
export function fromServer({ event }: ResolvedEvent): RecordedEvent | undefined {
  if (!event?.isJson || event.streamId.startsWith('$') || !isEventType(event.type)) return undefined;
  if (!event.position)
    throw new TypeError('The event store is too old: events need positions (version 22.6 and later).');
  return {
    stream: event.streamId,
    revision: Number(event.revision),
    position: positionOf(event.position),
    id: event.id,
    type: event.type,
    text: canonicalize(event.data)!,
  };
}
