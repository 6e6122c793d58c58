import type { EventStore, Position, RecordedEvent } from '@waymark/event-store';
import type { Kysely } from 'kysely';
import { caseRecord, deadlineWatch } from '@waymark/casework';
import type { ViewTables } from '../views/view-tables';

/** All events of a case, or of a stream of the directory, up to a position, in the order of the log. */
export async function eventsOfRecord(
  db: Kysely<ViewTables>,
  store: EventStore,
  record: string,
  upTo: Position | null,
): Promise<readonly RecordedEvent[]> {
  if (upTo === null) return [];
  const opened = await db.selectFrom('instances').select('stream').where('case_id', '=', record).execute();
  const skipped = await db.selectFrom('parked_streams').select('stream').where('record', '=', record).execute();
  const streams = new Set([...opened, ...skipped].map(({ stream }) => stream));
  const isCase = [...streams].some((stream) => stream !== record);
  if (isCase) for (const { category } of [caseRecord, deadlineWatch]) streams.add(`${category}-${record}`);
  else streams.add(record);
  const events: RecordedEvent[] = [];
  for (const stream of streams) events.push(...(await store.readStream(stream, 0)));
  const within = events.filter(({ position }) => position <= upTo);
  return within.toSorted((a, b) => (a.position < b.position ? -1 : 1));
}
