import type { EventStore } from '@waymark/event-store';
import { readEvent } from '@waymark/ledger';

/** Who records the first step of a demonstration. No person of a real installation bears this id. */
export const demonstrator = 'demonstration';

/** Whether `waymark demo` filled this log: then its first event says so. */
export async function isDemonstration(store: EventStore): Promise<boolean> {
  const [first] = (await store.readAll(null, 1)).events;
  return first !== undefined && readEvent(first.text).actor === demonstrator;
}
