import { isEventType } from './event-type';
import { AppendTooLarge, largestAppend, largestEvent, type EventToAppend, type ExpectedRevision } from '../port';

/** The one spelling that every store gives back as it came. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What every adapter checks before an append is queued or sent. Sizes are a caller's affair and have an error of their
 * own; the rest are programming errors.
 * @returns the bytes that the append holds
 */
export function checkAppend(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): number {
  checkStream(stream);
  if (expected !== 'no stream') checkRevision(expected);
  if (events.length === 0) throw new TypeError('An append needs at least one event.');
  let total = 0;
  for (const event of events) total += checkEvent(event);
  if (total > largestAppend) throw new AppendTooLarge(total, largestAppend);
  return total;
}

export function checkStream(stream: string): void {
  if (stream === '') throw new TypeError('A stream needs a name.');
  if (stream.startsWith('$')) throw new TypeError('Streams whose names begin with $ belong to the server.');
}

export function checkRevision(revision: number): void {
  if (!Number.isSafeInteger(revision) || revision < 0) throw new TypeError(`${revision} is not a revision.`);
}

function checkEvent(event: EventToAppend): number {
  if (!uuid.test(event.id)) throw new TypeError(`The event id ${event.id} is not a UUID in lower case.`);
  if (!isEventType(event.type)) throw new TypeError(`${event.type} is not a type of an event.`);
  // UTF-8 has no lone surrogates: they would come back as another character, and the hash would no longer fit.
  if (!event.text.isWellFormed()) throw new TypeError('The text of the event has a lone surrogate.');
  const bytes = Buffer.byteLength(event.text);
  if (bytes > largestEvent) throw new AppendTooLarge(bytes, largestEvent);
  return bytes + Buffer.byteLength(event.type) + event.id.length;
}
