import type { EventStore } from '@waymark/event-store';
import { readEvent } from '@waymark/ledger';

/** When the newest event was recorded: the recorder's clock never runs behind it. Null for an empty log. */
export async function lastRecordedAt(store: EventStore): Promise<string | null> {
  const newest = await store.last();
  return newest === null ? null : readEvent(newest.text).recordedAt;
}
