import type { EventInGroup } from '@waymark/event-store';
import { londonDateOf, NotALedgerEvent, readEvent, type LedgerEvent } from '@waymark/ledger';
import { spanOf } from '@waymark/statute';
import type { SeenEvent } from '../projection';

/** An event that no projector can be shown. `record` is null where it does not even say what it belongs to. */
export interface Unreadable {
  readonly recorded: EventInGroup;
  readonly record: string | null;
  readonly reason: string;
}

export type Seen = SeenEvent | Unreadable;

export const isReadable = (seen: Seen): seen is SeenEvent => !('reason' in seen);

export const streamOf = (seen: Seen): string => (isReadable(seen) ? seen.event.stream : seen.recorded.stream);

export function see(recorded: EventInGroup): Seen {
  let event: LedgerEvent;
  try {
    event = readEvent(recorded.text);
  } catch (error) {
    const reason = error instanceof NotALedgerEvent ? error.reason : 'it cannot be read';
    return { recorded, record: null, reason };
  }
  const record = event.case ?? recorded.stream;
  if (event.stream !== recorded.stream || event.revision !== recorded.revision) {
    return { recorded, record: null, reason: 'it was written for another place' };
  }
  try {
    const knownOn = londonDateOf(event.recordedAt);
    // Read models hold no date that a page could not read.
    for (const date of [event.occurredOn, knownOn]) spanOf(date);
    const dot = event.type.indexOf('.');
    return {
      event,
      record,
      position: recorded.position,
      category: event.type.slice(0, dot),
      fact: event.type.slice(dot + 1),
      knownOn,
    };
  } catch {
    return { recorded, record, reason: 'a date of it cannot be read' };
  }
}
